package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.File;
import jx.fs.api.FileAttributes;
import jx.fs.api.FileSystemException;
import jx.zero.Memory;
import jx.zero.ReadOnlyMemory;

/** An open regular file. */
final class Ext2File implements File {
    private final Volume volume;
    private final Namespace namespace;
    private final Inode inode;
    private boolean open = true;

    /** Counts as a user of {@code inode} until closed. Called under the volume's lock. */
    Ext2File(Volume volume, Namespace namespace, Inode inode) {
        this.volume = volume;
        this.namespace = namespace;
        this.inode = inode;
        inode.users++;
    }

    private void requireOpen() throws IOException {
        if (!open) {
            throw new FileSystemException("file is closed");
        }
    }

    private void beginChange() throws IOException {
        requireOpen();
        volume.beginChange();
        Namespace.requireChangeable(inode);
    }

    @Override
    public int read(long position, Memory target, int offset, int length) throws IOException {
        synchronized (volume) {
            requireOpen();
            volume.beginRead();
            return volume.data.read(inode, position, target, offset, length);
        }
    }

    @Override
    public int write(long position, ReadOnlyMemory source, int offset, int length) throws IOException {
        synchronized (volume) {
            beginChange();
            return volume.data.write(inode, position, source, offset, length);
        }
    }

    @Override
    public long length() throws IOException {
        synchronized (volume) {
            requireOpen();
            return inode.size;
        }
    }

    @Override
    public void setLength(long length) throws IOException {
        synchronized (volume) {
            beginChange();
            volume.data.setLength(inode, length);
        }
    }

    @Override
    public FileAttributes attributes() throws IOException {
        synchronized (volume) {
            requireOpen();
            return Ext2FileSystem.attributesOf(inode);
        }
    }

    @Override
    public void sync() throws IOException {
        synchronized (volume) {
            requireOpen();
            volume.sync();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (volume) {
            if (!open) {
                return;
            }
            open = false;
            namespace.close(inode);
        }
    }
}
