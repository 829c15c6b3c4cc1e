package jx.fs.ext2;

import java.io.IOException;
import jx.block.api.BufferCache;
import jx.fs.api.FileTooLargeException;
import jx.fs.api.NoSpaceException;
import jx.zero.Memory;
import jx.zero.ReadOnlyMemory;

/**
 * Reads and writes the bytes of files, a contiguous run of disk blocks at a time.
 *
 * <p>Bytes between a file's end and the end of its last block are always zero on the disk, so making a file longer touches no block.
 */
final class FileData {
    private final Volume volume;
    private final BufferCache cache;
    private final BlockMap map;
    private final int blockShift;
    private final int blockSize;
    private final Memory zeros;

    FileData(Volume volume) {
        this.volume = volume;
        cache = volume.cache;
        map = volume.map;
        blockShift = volume.geometry.blockShift;
        blockSize = volume.geometry.blockSize;
        zeros = volume.memory.allocate(blockSize);
    }

    /** As {@link jx.fs.api.File#read}. */
    int read(Inode inode, long position, Memory target, int offset, int length) throws IOException {
        checkRange(position, target, offset, length);
        if (position >= inode.size) {
            return 0;
        }
        int wanted = length <= inode.size - position ? length : (int) (inode.size - position);
        int done = 0;
        while (done < wanted) {
            int index = (int) (position >>> blockShift);
            int within = (int) position & blockSize - 1;
            int run = map.findRun(inode, index);
            int part = wanted - done;
            if (run < 0) {
                part = Math.min(part, blockSize - within);
                target.fill(offset, part, 0);
            } else {
                long available = ((long) inode.blocksInRun(run, index) << blockShift) - within;
                if (available < part) {
                    part = (int) available;
                }
                cache.read(((long) inode.blockInRun(run, index) << blockShift) + within, target, offset, part);
            }
            done += part;
            offset += part;
            position += part;
        }
        if (inode.accessTime < inode.modificationTime) {
            volume.touchAccess(inode);
        }
        return done;
    }

    /** As {@link jx.fs.api.File#write}. */
    int write(Inode inode, long position, ReadOnlyMemory source, int offset, int length) throws IOException {
        checkRange(position, source, offset, length);
        if (length > map.largestSize() - position) {
            throw new FileTooLargeException("inode " + inode.number + " would need " + (position + length) + " bytes");
        }
        int done = 0;
        while (done < length) {
            int part;
            try {
                part = writeRun(inode, position + done, source, offset + done, length - done);
            } catch (NoSpaceException e) {
                if (done == 0) {
                    throw e;
                }
                break;
            }
            done += part;
            if (position + done > inode.size) {
                inode.size = position + done;
                inode.changed = true;
            }
        }
        if (done > 0) {
            volume.noteSize(inode);
            volume.touchContent(inode);
        }
        return done;
    }

    private int writeRun(Inode inode, long position, ReadOnlyMemory source, int offset, int length) throws IOException {
        int index = (int) (position >>> blockShift);
        int within = (int) position & blockSize - 1;
        int blocks = (int) ((long) within + length + blockSize - 1 >>> blockShift);
        int run = map.findRun(inode, index);
        if (run >= 0) {
            int part = (int) Math.min(length, ((long) inode.blocksInRun(run, index) << blockShift) - within);
            cache.write(((long) inode.blockInRun(run, index) << blockShift) + within, source, offset, part);
            return part;
        }
        int count = map.allocate(inode, index, blocks);
        int part = (int) Math.min(length, ((long) count << blockShift) - within);
        long start = (long) map.find(inode, index) << blockShift;
        boolean complete = false;
        try {
            int tail = within + part & blockSize - 1;
            cache.write(start, zeros, 0, within);
            cache.write(start + within, source, offset, part);
            if (tail != 0) {
                cache.write(start + within + part, zeros, 0, blockSize - tail);
            }
            complete = true;
        } finally {
            if (!complete) {
                map.release(inode, index, count);
            }
        }
        return part;
    }

    /** As {@link jx.fs.api.File#setLength}. */
    void setLength(Inode inode, long length) throws IOException {
        if (length < 0) {
            throw new IllegalArgumentException("length " + length);
        }
        if (length > map.largestSize()) {
            throw new FileTooLargeException("inode " + inode.number + " would need " + length + " bytes");
        }
        if (length < inode.size) {
            int tail = (int) length & blockSize - 1;
            int block = tail == 0 ? 0 : map.find(inode, (int) (length >>> blockShift));
            if (block != 0) {
                cache.write(((long) block << blockShift) + tail, zeros, 0, blockSize - tail);
            }
            inode.size = length;
            inode.changed = true;
            volume.truncation.freeFrom(inode, length + blockSize - 1 >>> blockShift);
        }
        inode.size = length;
        volume.noteSize(inode);
        volume.touchContent(inode);
    }

    private static void checkRange(long position, ReadOnlyMemory memory, int offset, int length) {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position);
        }
        if (offset < 0 || length < 0 || offset > memory.size() - length) {
            throw new IndexOutOfBoundsException("range [" + offset + ", " + offset + " + " + length + ") of memory of size " + memory.size());
        }
    }
}
