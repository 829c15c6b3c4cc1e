package jx.fs.ext2;

import java.io.IOException;
import jx.block.api.BufferCache;
import jx.fs.api.Directory;
import jx.fs.api.File;
import jx.fs.api.FileAttributes;
import jx.fs.api.FileSystem;
import jx.fs.api.FileSystemStatus;
import jx.fs.api.InvalidNameException;
import jx.fs.api.IsDirectoryException;
import jx.fs.api.NotDirectoryException;
import jx.zero.Clock;
import jx.zero.MemoryManager;

/** The file system as its users see it: paths in, one operation at a time. */
public final class Ext2FileSystem implements FileSystem {
    private static final int LINK_PERMISSIONS = 0777;

    private final Volume volume;
    private final SymbolicLinks links;
    private final Paths paths;
    private final Namespace namespace;

    /** Mounts the disk behind {@code cache}. */
    public Ext2FileSystem(BufferCache cache, MemoryManager memory, Clock clock) throws IOException {
        volume = new Volume(cache, memory, clock);
        links = new SymbolicLinks(volume);
        paths = new Paths(volume, links);
        namespace = new Namespace(volume, links);
    }

    static FileAttributes attributesOf(Inode inode) {
        FileAttributes attributes = new FileAttributes();
        attributes.inode = inode.number;
        attributes.generation = inode.generation;
        attributes.mode = inode.mode;
        attributes.links = inode.links;
        attributes.user = inode.user;
        attributes.group = inode.group;
        attributes.size = inode.size;
        attributes.allocated = 512 * inode.sectors;
        attributes.accessTime = inode.accessTime;
        attributes.modificationTime = inode.modificationTime;
        attributes.changeTime = inode.changeTime;
        return attributes;
    }

    @Override
    public File open(String path) throws IOException {
        synchronized (volume) {
            volume.beginRead();
            Inode inode = paths.resolve(path, true);
            if (inode.isDirectory()) {
                throw new IsDirectoryException(path);
            }
            if (!inode.isRegular()) {
                throw new InvalidNameException("\"" + path + "\" is no regular file");
            }
            return new Ext2File(volume, namespace, inode);
        }
    }

    @Override
    public File create(String path, int permissions) throws IOException {
        synchronized (volume) {
            volume.beginChange();
            Inode parent = paths.parent(path);
            Inode inode = namespace.create(parent, paths.lastName(), FileAttributes.TYPE_REGULAR, permissions, null);
            return new Ext2File(volume, namespace, inode);
        }
    }

    @Override
    public Directory openDirectory(String path) throws IOException {
        synchronized (volume) {
            volume.beginRead();
            Inode inode = paths.resolve(path, true);
            if (!inode.isDirectory()) {
                throw new NotDirectoryException(path);
            }
            return new Ext2Directory(volume, namespace, inode);
        }
    }

    @Override
    public void makeDirectory(String path, int permissions) throws IOException {
        synchronized (volume) {
            volume.beginChange();
            Inode parent = paths.parent(path);
            namespace.create(parent, paths.lastName(), FileAttributes.TYPE_DIRECTORY, permissions, null);
        }
    }

    @Override
    public void removeDirectory(String path) throws IOException {
        synchronized (volume) {
            volume.beginChange();
            Inode parent = paths.parent(path);
            namespace.removeDirectory(parent, paths.lastName());
        }
    }

    @Override
    public void unlink(String path) throws IOException {
        synchronized (volume) {
            volume.beginChange();
            Inode parent = paths.parent(path);
            namespace.unlink(parent, paths.lastName());
        }
    }

    @Override
    public void link(String existing, String path) throws IOException {
        synchronized (volume) {
            volume.beginChange();
            Inode inode = paths.resolve(existing, false);
            Inode parent = paths.parent(path);
            namespace.link(inode, parent, paths.lastName());
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        synchronized (volume) {
            volume.beginChange();
            Inode fromParent = paths.parent(from);
            String fromName = paths.lastName();
            Inode toParent = paths.parent(to);
            namespace.rename(fromParent, fromName, toParent, paths.lastName());
        }
    }

    @Override
    public void symbolicLink(String target, String path) throws IOException {
        synchronized (volume) {
            volume.beginChange();
            if (target.isEmpty()) {
                throw new InvalidNameException("a symbolic link must say something");
            }
            Inode parent = paths.parent(path);
            namespace.create(parent, paths.lastName(), FileAttributes.TYPE_SYMBOLIC_LINK, LINK_PERMISSIONS, target);
        }
    }

    @Override
    public String readLink(String path) throws IOException {
        synchronized (volume) {
            volume.beginRead();
            Inode inode = paths.resolve(path, false);
            if (!inode.isSymbolicLink()) {
                throw new InvalidNameException("\"" + path + "\" is no symbolic link");
            }
            return links.read(inode);
        }
    }

    @Override
    public FileAttributes attributes(String path) throws IOException {
        synchronized (volume) {
            volume.beginRead();
            return attributesOf(paths.resolve(path, true));
        }
    }

    @Override
    public FileAttributes linkAttributes(String path) throws IOException {
        synchronized (volume) {
            volume.beginRead();
            return attributesOf(paths.resolve(path, false));
        }
    }

    @Override
    public void setPermissions(String path, int permissions) throws IOException {
        synchronized (volume) {
            Inode inode = changeable(path);
            inode.mode = inode.mode & ~07777 | permissions & 07777;
            volume.touchInode(inode);
        }
    }

    @Override
    public void setOwner(String path, int user, int group) throws IOException {
        synchronized (volume) {
            Inode inode = changeable(path);
            inode.user = user;
            inode.group = group;
            volume.touchInode(inode);
        }
    }

    @Override
    public void setTimes(String path, long accessTime, long modificationTime) throws IOException {
        synchronized (volume) {
            if (accessTime != (int) accessTime || modificationTime != (int) modificationTime) {
                throw new IllegalArgumentException("ext2 holds no times beyond 2038-01-19");
            }
            Inode inode = changeable(path);
            inode.accessTime = (int) accessTime;
            inode.modificationTime = (int) modificationTime;
            volume.touchInode(inode);
        }
    }

    private Inode changeable(String path) throws IOException {
        volume.beginChange();
        Inode inode = paths.resolve(path, true);
        Namespace.requireChangeable(inode);
        return inode;
    }

    @Override
    public FileSystemStatus status() throws IOException {
        synchronized (volume) {
            volume.beginRead();
            FileSystemStatus status = new FileSystemStatus();
            status.blockSize = volume.geometry.blockSize;
            status.blocks = volume.geometry.blocks;
            status.freeBlocks = volume.groups.freeBlocks();
            status.inodes = volume.geometry.inodes;
            status.freeInodes = volume.groups.freeInodes();
            status.readOnly = volume.isReadOnly();
            return status;
        }
    }

    @Override
    public void sync() throws IOException {
        synchronized (volume) {
            volume.beginRead();
            volume.sync();
        }
    }

    @Override
    public void unmount() throws IOException {
        synchronized (volume) {
            volume.beginRead();
            volume.unmount();
        }
    }
}
