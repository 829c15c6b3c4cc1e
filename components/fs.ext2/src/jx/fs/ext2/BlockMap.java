package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.FileTooLargeException;
import jx.fs.api.NoSpaceException;
import jx.zero.Memory;

/**
 * Where the blocks of a file lie: direct, indirect, double and triple indirect pointers.
 *
 * <p>Every pointer read from the disk is checked before it is used. A file's block index always fits an int.
 */
final class BlockMap {
    private static final int LEVELS = 3;
    private static final long MOST_SECTORS = 0xffffffffL;

    private final Volume volume;
    private final MetadataCache metadata;
    private final BlockAllocator allocator;
    private final int blockSize;
    private final int pointerShift;
    private final int pointersInBlock;
    private final int sectorsInBlock;
    private final int mostBlocks;

    /** The way to the block that {@link #locate} was asked for: an index into the inode's pointers, then one into each pointer block. */
    private final int[] way = new int[LEVELS + 1];

    BlockMap(Volume volume) {
        this.volume = volume;
        metadata = volume.metadata;
        allocator = volume.blocks;
        blockSize = volume.geometry.blockSize;
        pointerShift = volume.geometry.blockShift - 2;
        pointersInBlock = 1 << pointerShift;
        sectorsInBlock = blockSize / 512;
        long most = Inode.DIRECT;
        for (int level = 1; level <= LEVELS; level++) {
            most += 1L << level * pointerShift;
        }
        mostBlocks = (int) Math.min(most, Integer.MAX_VALUE);
    }

    /** Bytes in the largest file. */
    long largestSize() {
        long blocks = (long) mostBlocks * blockSize;
        return volume.geometry.revision == 0 ? Math.min(blocks, Integer.MAX_VALUE) : blocks;
    }

    /** Sets {@link #way} for block {@code index} of a file; returns how many pointer blocks are on it. */
    private int locate(int index) {
        if (index < Inode.DIRECT) {
            way[0] = index;
            return 0;
        }
        int rest = index - Inode.DIRECT;
        int level = 1;
        while (level < LEVELS && rest >= 1 << level * pointerShift) {
            rest -= 1 << level * pointerShift;
            level++;
        }
        way[0] = Inode.DIRECT - 1 + level;
        for (int i = level; i > 0; i--) {
            way[i] = rest & pointersInBlock - 1;
            rest >>>= pointerShift;
        }
        return level;
    }

    /** The run of {@code inode} (see {@link Inode#findRun}) that holds block {@code index}, or -1 if that is a hole. */
    int findRun(Inode inode, int index) throws IOException {
        int run = inode.findRun(index);
        return run >= 0 ? run : loadRun(inode, index);
    }

    /** The disk block of block {@code index}, or 0 for a hole. */
    int find(Inode inode, int index) throws IOException {
        int run = findRun(inode, index);
        return run < 0 ? 0 : inode.blockInRun(run, index);
    }

    private int loadRun(Inode inode, int index) throws IOException {
        int level = locate(index);
        int block = inode.pointers[way[0]];
        Memory pointers = null;
        for (int i = 1; i <= level && block != 0; i++) {
            check(inode, block);
            pointers = metadata.read(block);
            block = pointers.get32(way[i] << 2);
        }
        if (block == 0) {
            return -1;
        }
        check(inode, block);
        int length = 1;
        int first = way[level];
        int end = level == 0 ? Inode.DIRECT : pointersInBlock;
        while (first + length < end) {
            int next = level == 0 ? inode.pointers[first + length] : pointers.get32(first + length << 2);
            if (next != block + length || !volume.groups.isData(next)) {
                break;
            }
            length++;
        }
        return inode.addRun(index, block, length);
    }

    /** Blocks from {@code index} on, at most {@code limit}, whose pointers stand behind each other in one place and are 0: a hole. */
    int holeLength(Inode inode, int index, int limit) throws IOException {
        int level = locate(index);
        int end = level == 0 ? Inode.DIRECT : pointersInBlock;
        int most = Math.min(limit, end - way[level]);
        int block = inode.pointers[way[0]];
        Memory pointers = null;
        for (int i = 1; i <= level; i++) {
            if (block == 0) {
                return most;
            }
            check(inode, block);
            pointers = metadata.read(block);
            block = pointers.get32(way[i] << 2);
        }
        int length = 1;
        while (length < most && (level == 0 ? inode.pointers[way[0] + length] : pointers.get32(way[level] + length << 2)) == 0) {
            length++;
        }
        return length;
    }

    private void check(Inode inode, int block) throws IOException {
        if (!volume.groups.isData(block)) {
            throw volume.corrupt("inode " + inode.number + " has block pointer " + block);
        }
    }

    /**
     * Gives the hole at {@code index} a block, and as many of the next {@code limit - 1} hole blocks as can lie behind it; returns how many. Their bytes are anything.
     *
     * @throws NoSpaceException if there is none for the first, with nothing changed
     */
    int allocate(Inode inode, int index, int limit) throws IOException {
        int hole = holeLength(inode, index, limit);
        int block = allocateOne(inode, index, goalFor(inode, index));
        int count = 1;
        while (count < hole && allocator.isFree(block + count)) {
            int following;
            try {
                following = allocateOne(inode, index + count, block + count);
            } catch (IOException e) {
                break;
            }
            assert following == block + count : "a free goal was not taken";
            count++;
        }
        return count;
    }

    private int goalFor(Inode inode, int index) throws IOException {
        if (inode.lastAllocated >= 0 && inode.lastAllocated == index - 1) {
            return inode.lastAllocatedBlock + 1;
        }
        int before = index > 0 ? find(inode, index - 1) : 0;
        if (before != 0) {
            return before + 1;
        }
        return volume.geometry.firstBlockOf(volume.geometry.groupOfInode(inode.number));
    }

    private int allocateOne(Inode inode, int index, int goal) throws IOException {
        int level = locate(index);
        int parent = 0;
        int block = inode.pointers[way[0]];
        int next = goal;
        int i = 0;
        while (i < level && block != 0) {
            check(inode, block);
            parent = block;
            i++;
            block = metadata.read(parent).get32(way[i] << 2);
        }
        if (volume.groups.freeBlocks() < level - i + 1) {
            throw new NoSpaceException("all blocks are in use");
        }
        if (inode.sectors + (long) (level - i + 1) * sectorsInBlock > MOST_SECTORS) {
            throw new FileTooLargeException("inode " + inode.number);
        }
        while (true) {
            block = allocator.allocate(next);
            try {
                if (i < level) {
                    metadata.create(block);
                }
                setPointer(inode, parent, way[i], block);
            } catch (IOException e) {
                allocator.free(block);
                throw e;
            }
            inode.sectors += sectorsInBlock;
            inode.changed = true;
            next = block + 1;
            if (i == level) {
                break;
            }
            parent = block;
            i++;
        }
        inode.addRun(index, block, 1);
        inode.lastAllocated = index;
        inode.lastAllocatedBlock = block;
        return block;
    }

    private void setPointer(Inode inode, int parent, int at, int block) throws IOException {
        if (parent == 0) {
            inode.pointers[at] = block;
            inode.changed = true;
        } else {
            metadata.read(parent).set32(at << 2, block);
            metadata.setChanged(parent);
        }
    }

    /** Makes the blocks {@code [index, index + count)}, all of which the file has, a hole again. */
    void release(Inode inode, int index, int count) throws IOException {
        inode.clearRuns();
        for (int i = 0; i < count; i++) {
            int block = find(inode, index + i);
            int level = locate(index + i);
            int parent = 0;
            int pointer = inode.pointers[way[0]];
            for (int step = 1; step <= level; step++) {
                parent = pointer;
                pointer = metadata.read(parent).get32(way[step] << 2);
            }
            setPointer(inode, parent, way[level], 0);
            inode.clearRuns();
            allocator.free(block);
            inode.sectors -= sectorsInBlock;
        }
    }
}
