package jx.fs.ext2;

import java.io.IOException;
import jx.block.api.BufferCache;
import jx.fs.api.CorruptFileSystemException;
import jx.fs.api.FileSystemException;
import jx.fs.api.ReadOnlyFileSystemException;
import jx.zero.Clock;
import jx.zero.Memory;
import jx.zero.MemoryManager;

/**
 * One mounted disk: its tables, and the promise that a disk that says it is clean is.
 *
 * <p>The first change after mounting or syncing marks the disk as in use before anything else reaches it; {@link #sync} marks it clean after everything else has. A disk found
 * not clean, or found corrupt, stays so marked until it was repaired. All objects of a volume are used under the lock on it.
 */
final class Volume {
    final BufferCache cache;
    final MemoryManager memory;
    final Geometry geometry;
    final GroupTable groups;
    final MetadataCache metadata;
    final BlockAllocator blocks;
    final InodeAllocator inodeNumbers;
    final InodeTable inodes;
    final BlockMap map;
    final Truncation truncation;
    final FileData data;
    final Directories directories;

    private final Clock clock;
    private final SuperblockView superblock;
    private final boolean readOnly;
    private final boolean wasClean;
    private boolean corruptionFound;
    private boolean changing;
    private boolean mounted = true;
    private int orphans;

    /** Mounts the disk behind {@code cache}; read-only if the disk is or uses features that allow no more. */
    Volume(BufferCache cache, MemoryManager memory, Clock clock) throws IOException {
        this.cache = cache;
        this.memory = memory;
        this.clock = clock;
        if (cache.size() < SuperblockView.POSITION + SuperblockView.SIZE) {
            throw new FileSystemException("a disk of " + cache.size() + " bytes holds no ext2 file system");
        }
        Memory bytes = memory.allocate(SuperblockView.SIZE);
        cache.read(SuperblockView.POSITION, bytes, 0, SuperblockView.SIZE);
        superblock = new SuperblockView(bytes);
        geometry = new Geometry(superblock, cache.size());
        groups = new GroupTable(geometry, cache, memory);
        metadata = new MetadataCache(cache, memory, geometry.blockShift);
        blocks = new BlockAllocator(this);
        inodeNumbers = new InodeAllocator(this);
        map = new BlockMap(this);
        inodes = new InodeTable(this);
        truncation = new Truncation(this);
        data = new FileData(this);
        directories = new Directories(this);
        readOnly = cache.isReadOnly() || geometry.mustBeReadOnly;
        wasClean = (superblock.state() & (SuperblockView.STATE_VALID | SuperblockView.STATE_ERROR)) == SuperblockView.STATE_VALID;
        if (!root().isDirectory()) {
            throw new CorruptFileSystemException("the root is no directory");
        }
        superblock.setMountCount(superblock.mountCount() + 1);
        superblock.setMountTime(now());
    }

    Inode root() throws IOException {
        return inodes.get(Geometry.ROOT_INODE);
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** Seconds since 1970. */
    int now() {
        return (int) (clock.currentTimeMillis() / 1000);
    }

    /** The exception that reports {@code what}; from now on the disk is marked as in need of repair. */
    CorruptFileSystemException corrupt(String what) {
        corruptionFound = true;
        return new CorruptFileSystemException(what);
    }

    /** Starts an operation that only reads. */
    void beginRead() throws IOException {
        if (!mounted) {
            throw new FileSystemException("not mounted");
        }
    }

    /** Starts an operation that may change the disk. */
    void beginChange() throws IOException {
        beginRead();
        if (readOnly) {
            throw new ReadOnlyFileSystemException("the file system is read-only");
        }
        inodes.trim();
        markInUse();
    }

    private void markInUse() throws IOException {
        if (changing) {
            return;
        }
        writeSuperblock(superblock.state() & ~SuperblockView.STATE_VALID);
        cache.flush();
        changing = true;
    }

    private void writeSuperblock(int state) throws IOException {
        superblock.setState(state | (corruptionFound ? SuperblockView.STATE_ERROR : 0));
        superblock.setWriteTime(now());
        superblock.setFreeBlocks(groups.freeBlocks());
        superblock.setFreeInodes(groups.freeInodes());
        cache.write(SuperblockView.POSITION, superblock.memory, 0, SuperblockView.SIZE);
    }

    /** Notes that the number of inodes without names, but with users, changed by {@code change}: while there are any, the disk is not clean. */
    void addOrphans(int change) {
        orphans += change;
    }

    /** Brings everything to the disk and, if it was clean when mounted, marks it clean. */
    void sync() throws IOException {
        if (!changing) {
            return;
        }
        inodes.writeAll();
        metadata.write();
        groups.write();
        cache.flush();
        writeSuperblock(wasClean && orphans == 0 ? superblock.state() | SuperblockView.STATE_VALID : superblock.state());
        cache.flush();
        changing = false;
    }

    void unmount() throws IOException {
        sync();
        mounted = false;
    }

    /** Notes on the disk that there is a file that older systems cannot handle. */
    void noteSize(Inode inode) {
        if (inode.size > Integer.MAX_VALUE && inode.isRegular() && geometry.revision > 0) {
            superblock.setReadOnlyCompatible(superblock.readOnlyCompatible() | Geometry.FEATURE_LARGE_FILE);
        }
    }

    /** The inode's bytes were changed now. */
    void touchContent(Inode inode) {
        inode.modificationTime = now();
        touchInode(inode);
    }

    /** The inode's attributes were changed now. */
    void touchInode(Inode inode) {
        inode.changeTime = now();
        inode.changed = true;
    }

    /** The inode's bytes were read now; a read-only disk does not learn of it. */
    void touchAccess(Inode inode) throws IOException {
        if (!readOnly) {
            markInUse();
            inode.accessTime = now();
            inode.changed = true;
        }
    }
}
