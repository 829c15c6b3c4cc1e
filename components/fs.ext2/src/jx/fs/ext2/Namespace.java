package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.FileAttributes;
import jx.fs.api.FileExistsException;
import jx.fs.api.FileNotFoundException;
import jx.fs.api.FileSystemException;
import jx.fs.api.FileTooLargeException;
import jx.fs.api.InvalidNameException;
import jx.fs.api.IsDirectoryException;
import jx.fs.api.NotDirectoryException;
import jx.fs.api.NotEmptyException;
import jx.zero.Memory;

/** Makes, moves and removes names, and inodes with their first and last name. What can be refused is refused before anything changes. */
final class Namespace {
    private static final int MOST_LINKS = 32000;
    private static final int ATTRIBUTE_MAGIC = 0xea020000;
    private static final int ATTRIBUTE_REFERENCES = 4;

    private final Volume volume;
    private final Directories directories;
    private final SymbolicLinks links;

    Namespace(Volume volume, SymbolicLinks links) {
        this.volume = volume;
        this.links = links;
        directories = volume.directories;
    }

    /** Makes an inode of type {@code type} named {@code name} in {@code parent}; {@code target} is a symbolic link's text, else null. */
    Inode create(Inode parent, String name, int type, int permissions, String target) throws IOException {
        byte[] bytes = Names.encodeNew(name);
        requireChangeable(parent);
        requireMissing(parent, bytes, name);
        boolean directory = type == FileAttributes.TYPE_DIRECTORY;
        if (directory) {
            requireRoomForLink(parent);
        }
        int number = volume.inodeNumbers.allocate(parent.number, directory);
        Inode inode = null;
        boolean complete = false;
        try {
            inode = volume.inodes.create(number);
            inode.mode = type << 12 | permissions & 07777;
            inode.generation = volume.now() ^ number * 31;
            volume.touchContent(inode);
            inode.accessTime = inode.modificationTime;
            if (directory) {
                directories.initialise(inode, parent);
            } else if (target != null) {
                links.write(inode, Names.encode(target));
            }
            directories.insert(parent, bytes, inode);
            inode.links = directory ? 2 : 1;
            if (directory) {
                parent.links++;
            }
            complete = true;
            return inode;
        } finally {
            if (!complete) {
                discard(number, inode, directory);
            }
        }
    }

    /** Undoes the making of an inode that got no name. */
    private void discard(int number, Inode inode, boolean directory) throws IOException {
        if (inode != null) {
            destroy(inode);
        } else {
            volume.inodeNumbers.free(number, directory);
        }
    }

    void link(Inode inode, Inode parent, String name) throws IOException {
        byte[] bytes = Names.encodeNew(name);
        requireChangeable(parent);
        requireChangeable(inode);
        if (inode.isDirectory()) {
            throw new IsDirectoryException(name);
        }
        requireRoomForLink(inode);
        requireMissing(parent, bytes, name);
        directories.insert(parent, bytes, inode);
        inode.links++;
        volume.touchInode(inode);
    }

    void unlink(Inode parent, String name) throws IOException {
        byte[] bytes = Names.encodeNew(name);
        Inode inode = child(parent, bytes, name);
        if (inode.isDirectory()) {
            throw new IsDirectoryException(name);
        }
        requireChangeable(parent);
        requireChangeable(inode);
        directories.remove(parent, bytes);
        dropLink(inode);
    }

    void removeDirectory(Inode parent, String name) throws IOException {
        byte[] bytes = Names.encodeNew(name);
        Inode inode = child(parent, bytes, name);
        requireRemovableDirectory(inode, name);
        requireChangeable(parent);
        requireChangeable(inode);
        directories.remove(parent, bytes);
        parent.links--;
        inode.links = 1;
        dropLink(inode);
    }

    void rename(Inode fromParent, String from, Inode toParent, String to) throws IOException {
        byte[] fromBytes = Names.encodeNew(from);
        byte[] toBytes = Names.encodeNew(to);
        Inode inode = child(fromParent, fromBytes, from);
        requireChangeable(fromParent);
        requireChangeable(toParent);
        requireChangeable(inode);
        boolean directory = inode.isDirectory();
        boolean moved = directory && fromParent != toParent;
        if (moved) {
            requireNotAbove(inode, toParent, from);
            if (directories.parentOf(inode) != fromParent.number) {
                throw volume.corrupt("directory " + inode.number + " has another parent");
            }
        }
        int existing = directories.find(toParent, toBytes);
        if (existing == inode.number) {
            return;
        }
        Inode replaced = existing == 0 ? null : volume.inodes.get(existing);
        if (replaced != null) {
            requireReplaceable(replaced, directory, to);
            directories.replace(toParent, toBytes, inode);
        } else {
            if (moved) {
                requireRoomForLink(toParent);
            }
            directories.insert(toParent, toBytes, inode);
        }
        directories.remove(fromParent, fromBytes);
        if (moved) {
            directories.setParent(inode, toParent);
            fromParent.links--;
            toParent.links++;
        }
        volume.touchInode(inode);
        if (replaced != null) {
            if (directory) {
                toParent.links--;
                replaced.links = 1;
            }
            dropLink(replaced);
        }
    }

    private void requireReplaceable(Inode replaced, boolean byDirectory, String name) throws IOException {
        requireChangeable(replaced);
        if (byDirectory) {
            requireRemovableDirectory(replaced, name);
        } else if (replaced.isDirectory()) {
            throw new IsDirectoryException(name);
        }
    }

    private void requireRemovableDirectory(Inode inode, String name) throws IOException {
        if (!inode.isDirectory()) {
            throw new NotDirectoryException(name);
        }
        if (!directories.isEmpty(inode)) {
            throw new NotEmptyException(name);
        }
    }

    /** Refuses to move {@code directory} into {@code target}, which is it or lies below it. */
    private void requireNotAbove(Inode directory, Inode target, String name) throws IOException {
        Inode above = target;
        for (int steps = 0; above.number != Geometry.ROOT_INODE; steps++) {
            if (above == directory) {
                throw new InvalidNameException("\"" + name + "\" cannot move into itself");
            }
            if (steps > volume.geometry.inodes) {
                throw volume.corrupt("directory " + target.number + " does not lead to the root");
            }
            above = volume.inodes.get(directories.parentOf(above));
            if (!above.isDirectory()) {
                throw volume.corrupt("parent " + above.number + " is no directory");
            }
        }
    }

    private Inode child(Inode parent, byte[] name, String said) throws IOException {
        int number = directories.find(parent, name);
        if (number == 0) {
            throw new FileNotFoundException(said);
        }
        return volume.inodes.get(number);
    }

    private void requireMissing(Inode parent, byte[] name, String said) throws IOException {
        if (directories.find(parent, name) != 0) {
            throw new FileExistsException(said);
        }
    }

    private static void requireRoomForLink(Inode inode) throws IOException {
        if (inode.links >= MOST_LINKS) {
            throw new FileTooLargeException("inode " + inode.number + " has " + inode.links + " links");
        }
    }

    /** Refuses changes to inodes that are marked immutable or append-only on the disk. */
    static void requireChangeable(Inode inode) throws FileSystemException {
        if (inode.isProtected()) {
            throw new FileSystemException("inode " + inode.number + " is protected against changes");
        }
    }

    private void dropLink(Inode inode) throws IOException {
        inode.links--;
        volume.touchInode(inode);
        if (inode.links > 0) {
            return;
        }
        if (inode.users > 0) {
            volume.addOrphans(1);
        } else {
            destroy(inode);
        }
    }

    /** Notes that one user of {@code inode} left, and with the last one what has no name. */
    void close(Inode inode) throws IOException {
        inode.users--;
        if (inode.users == 0 && inode.links == 0) {
            volume.beginChange();
            volume.addOrphans(-1);
            destroy(inode);
        }
    }

    /** Returns all that {@code inode}, which has neither names nor users, holds on the disk. */
    private void destroy(Inode inode) throws IOException {
        boolean directory = inode.isDirectory();
        inode.links = 0;
        inode.deletionTime = volume.now();
        inode.changed = true;
        try {
            if (inode.isRegular() || directory || inode.isSymbolicLink() && !SymbolicLinks.isShort(inode, volume.geometry.blockSize)) {
                volume.truncation.freeFrom(inode, 0);
            }
            dropAttributes(inode);
        } finally {
            inode.size = 0;
            volume.inodes.write(inode);
            volume.inodes.remove(inode);
            volume.inodeNumbers.free(inode.number, directory);
        }
    }

    /** Gives up the inode's share in its block of extended attributes. */
    private void dropAttributes(Inode inode) throws IOException {
        int block = inode.attributeBlock;
        if (block == 0) {
            return;
        }
        inode.attributeBlock = 0;
        if (!volume.blocks.isInUse(block)) {
            throw volume.corrupt("inode " + inode.number + " has attribute block " + block);
        }
        Memory header = volume.metadata.read(block);
        int references = header.get32(ATTRIBUTE_REFERENCES);
        if (header.get32(0) != ATTRIBUTE_MAGIC || references <= 0) {
            throw volume.corrupt("attribute block " + block + " has no valid header");
        }
        if (references == 1) {
            volume.blocks.free(block);
        } else {
            header.set32(ATTRIBUTE_REFERENCES, references - 1);
            volume.metadata.setChanged(block);
        }
        inode.sectors = Math.max(0, inode.sectors - volume.geometry.blockSize / 512);
    }
}
