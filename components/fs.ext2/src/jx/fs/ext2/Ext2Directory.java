package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.Directory;
import jx.fs.api.DirectoryEntry;
import jx.fs.api.FileSystemException;

/** An open directory. */
final class Ext2Directory implements Directory {
    private final Volume volume;
    private final Namespace namespace;
    private final Inode inode;
    private boolean open = true;

    /** Counts as a user of {@code inode} until closed. Called under the volume's lock. */
    Ext2Directory(Volume volume, Namespace namespace, Inode inode) {
        this.volume = volume;
        this.namespace = namespace;
        this.inode = inode;
        inode.users++;
    }

    @Override
    public DirectoryEntry[] read(long cookie, int maximum) throws IOException {
        synchronized (volume) {
            if (!open) {
                throw new FileSystemException("directory is closed");
            }
            volume.beginRead();
            return volume.directories.list(inode, cookie, maximum);
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
