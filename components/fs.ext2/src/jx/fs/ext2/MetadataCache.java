package jx.fs.ext2;

import java.io.IOException;
import jx.block.api.BufferCache;
import jx.zero.Memory;
import jx.zero.MemoryManager;

/**
 * The blocks of tables, directories and block pointers that were used last, so that working on them costs no call to the buffer cache, which may be in another domain.
 *
 * <p>The memory returned for a block is that block's only until the next call of {@link #read} or {@link #create}: keep block numbers, not memories. Changed blocks reach the buffer
 * cache when their room is needed or at {@link #write}. File contents never pass through here; a block that changes its role must be forgotten.
 */
final class MetadataCache {
    private static final int SETS = 32;
    private static final int WAYS = 4;
    private static final int NONE = -1;

    private final BufferCache cache;
    private final int blockSize;
    private final int blockShift;
    private final int[] blocks = new int[SETS * WAYS];
    private final boolean[] dirty = new boolean[SETS * WAYS];
    private final int[] lastUse = new int[SETS * WAYS];
    private final Memory[] buffers = new Memory[SETS * WAYS];
    private int uses;

    MetadataCache(BufferCache cache, MemoryManager memory, int blockShift) {
        this.cache = cache;
        this.blockShift = blockShift;
        blockSize = 1 << blockShift;
        Memory all = memory.allocate(SETS * WAYS << blockShift);
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = all.range(i << blockShift, blockSize);
            blocks[i] = NONE;
        }
    }

    /** The bytes of {@code block}. */
    Memory read(int block) throws IOException {
        int entry = find(block);
        if (entry == NONE) {
            entry = makeRoom(block);
            cache.read((long) block << blockShift, buffers[entry], 0, blockSize);
            blocks[entry] = block;
        }
        lastUse[entry] = ++uses;
        return buffers[entry];
    }

    /** {@code block} as a block of zeros, without looking at the disk; already marked as changed. */
    Memory create(int block) throws IOException {
        int entry = find(block);
        if (entry == NONE) {
            entry = makeRoom(block);
            blocks[entry] = block;
        }
        buffers[entry].fill(0, blockSize, 0);
        dirty[entry] = true;
        lastUse[entry] = ++uses;
        return buffers[entry];
    }

    /** Notes that the memory last returned for {@code block} was changed. */
    void setChanged(int block) {
        dirty[find(block)] = true;
    }

    /** Drops {@code block} and changes made to it. */
    void forget(int block) {
        int entry = find(block);
        if (entry != NONE) {
            blocks[entry] = NONE;
            dirty[entry] = false;
            lastUse[entry] = 0;
        }
    }

    /** Hands all changed blocks to the buffer cache. */
    void write() throws IOException {
        for (int entry = 0; entry < blocks.length; entry++) {
            writeEntry(entry);
        }
    }

    private int find(int block) {
        int first = (block & SETS - 1) * WAYS;
        for (int entry = first; entry < first + WAYS; entry++) {
            if (blocks[entry] == block) {
                return entry;
            }
        }
        return NONE;
    }

    private int makeRoom(int block) throws IOException {
        int first = (block & SETS - 1) * WAYS;
        int oldest = first;
        for (int entry = first + 1; entry < first + WAYS; entry++) {
            if (lastUse[entry] - lastUse[oldest] < 0) {
                oldest = entry;
            }
        }
        writeEntry(oldest);
        blocks[oldest] = NONE;
        return oldest;
    }

    private void writeEntry(int entry) throws IOException {
        if (dirty[entry]) {
            cache.write((long) blocks[entry] << blockShift, buffers[entry], 0, blockSize);
            dirty[entry] = false;
        }
    }
}
