package jx.buffercache.lru;

import java.io.IOException;
import jx.block.api.BlockIO;
import jx.block.api.BufferCache;
import jx.zero.Memory;
import jx.zero.MemoryManager;
import jx.zero.ReadOnlyMemory;

/**
 * A write-back cache of 4 KiB blocks in one memory object.
 *
 * <p>Disk blocks that follow each other are put into slots that follow each other where possible, so that hits are copied, and misses and write-backs transferred, a run at a
 * time. One call at a time is at work in the cache, also while it waits for the disk.
 */
public final class LruBufferCache implements BufferCache {
    private static final int BLOCK = 4096;
    private static final int BLOCK_SHIFT = 12;
    private static final int SECTORS = BLOCK / BlockIO.SECTOR_SIZE;
    /** Blocks in the longest disk request. */
    private static final int CLUSTER = 64;
    /** Blocks read beyond a request that continues where the last miss ended. */
    private static final int READ_AHEAD = 32;
    private static final int SMALLEST = 4 * CLUSTER;

    private final BlockIO disk;
    private final Memory data;
    private final BlockTable table;
    private final boolean[] dirty;
    private int dirtyCount;
    private final long size;
    private final int diskBlocks;
    private final boolean readOnly;
    private int expectedMiss = -1;

    /** A cache of {@code slots} blocks, at least 256, in front of {@code disk}. */
    public LruBufferCache(BlockIO disk, MemoryManager memory, int slots) {
        if (slots < SMALLEST || slots > Integer.MAX_VALUE / BLOCK) {
            throw new IllegalArgumentException("cache of " + slots + " blocks, must be at least " + SMALLEST);
        }
        this.disk = disk;
        size = disk.sectors() * BlockIO.SECTOR_SIZE;
        if (size >>> BLOCK_SHIFT >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("disk of " + size + " bytes is too large");
        }
        diskBlocks = (int) (size + BLOCK - 1 >>> BLOCK_SHIFT);
        readOnly = disk.isReadOnly();
        data = memory.allocate(slots * BLOCK);
        table = new BlockTable(slots);
        dirty = new boolean[slots];
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public synchronized void read(long position, Memory target, int offset, int length) throws IOException {
        checkRange(position, length);
        while (length > 0) {
            int block = (int) (position >>> BLOCK_SHIFT);
            int within = (int) position & BLOCK - 1;
            int slot = table.find(block);
            if (slot < 0) {
                slot = load(block, (int) (position + length - 1 >>> BLOCK_SHIFT) + 1);
            }
            int run = BLOCK - within;
            int next = slot + 1;
            while (run < length && table.holds(next, ++block)) {
                run += BLOCK;
                next++;
            }
            if (run > length) {
                run = length;
            }
            data.copyTo((slot << BLOCK_SHIFT) + within, target, offset, run);
            position += run;
            offset += run;
            length -= run;
        }
    }

    @Override
    public synchronized void write(long position, ReadOnlyMemory source, int offset, int length) throws IOException {
        checkRange(position, length);
        if (readOnly) {
            throw new IOException("disk is read-only");
        }
        while (length > 0) {
            int block = (int) (position >>> BLOCK_SHIFT);
            int within = (int) position & BLOCK - 1;
            int part = Math.min(BLOCK - within, length);
            int slot = table.find(block);
            boolean fresh = slot < 0 && part == bytesIn(block);
            if (slot < 0) {
                slot = fresh ? newSlot() : load(block, block + 1);
            }
            source.copyTo(offset, data, (slot << BLOCK_SHIFT) + within, part);
            if (fresh) {
                table.assign(slot, block);
            }
            if (!dirty[slot]) {
                dirty[slot] = true;
                dirtyCount++;
            }
            position += part;
            offset += part;
            length -= part;
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        IOException first = null;
        int slot = 0;
        int left = dirtyCount;
        while (left > 0) {
            if (!dirty[slot]) {
                slot++;
                continue;
            }
            int count = dirtyRun(slot);
            left -= count;
            try {
                writeBack(slot, count);
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                }
            }
            slot += count;
        }
        if (first != null) {
            throw first;
        }
        disk.flush();
    }

    private void checkRange(long position, int length) {
        if (position < 0 || length < 0 || position > size - length) {
            throw new IndexOutOfBoundsException("bytes [" + position + ", " + position + " + " + length + ") of a disk of " + size);
        }
    }

    /** Bytes of {@code block} that exist: fewer in the last one of an uneven disk. */
    private int bytesIn(int block) {
        return block == diskBlocks - 1 ? (int) (size - ((long) block << BLOCK_SHIFT)) : BLOCK;
    }

    /** An empty slot; what it held is on the disk. */
    private int newSlot() throws IOException {
        int slot = table.takeOldest();
        if (dirty[slot]) {
            writeBack(slot, dirtyRun(slot));
        }
        table.remove(slot);
        return slot;
    }

    /** How many slots from {@code slot}, which is dirty, can be written in one request. */
    private int dirtyRun(int slot) {
        int block = table.blockOf(slot);
        int count = 1;
        while (count < CLUSTER && slot + count < dirty.length && dirty[slot + count] && table.blockOf(slot + count) == block + count) {
            count++;
        }
        return count;
    }

    private void writeBack(int slot, int count) throws IOException {
        int block = table.blockOf(slot);
        disk.write((long) block * SECTORS, data, slot << BLOCK_SHIFT, sectorsIn(block, count));
        for (int i = slot; i < slot + count; i++) {
            dirty[i] = false;
        }
        dirtyCount -= count;
    }

    private int sectorsIn(int block, int count) {
        return (count - 1) * SECTORS + bytesIn(block + count - 1) / BlockIO.SECTOR_SIZE;
    }

    /** Reads {@code block}, which is in no slot, and as many behind it as are wanted (below {@code end}) or likely to be; returns the block's slot. */
    private int load(int block, int end) throws IOException {
        int limit = end;
        if (block == expectedMiss) {
            limit = Math.min(end + READ_AHEAD, diskBlocks);
        }
        limit = Math.min(limit, block + CLUSTER);
        int first = newSlot();
        table.assign(first, block);
        int count = 1;
        int spare = -1;
        while (block + count < limit && !table.contains(block + count)) {
            int slot;
            try {
                slot = newSlot();
            } catch (IOException e) {
                break;
            }
            if (slot != first + count) {
                spare = slot;
                break;
            }
            table.assign(slot, block + count);
            count++;
        }
        if (spare >= 0) {
            table.release(spare);
        }
        readRun(block, first, count);
        expectedMiss = block + count;
        return first;
    }

    /** Fills slots from the disk; if that fails, the first block alone, so that a bad sector spoils no neighbours. */
    private void readRun(int block, int slot, int count) throws IOException {
        int good = 0;
        try {
            disk.read((long) block * SECTORS, data, slot << BLOCK_SHIFT, sectorsIn(block, count));
            good = count;
        } catch (IOException e) {
            if (count == 1) {
                throw e;
            }
            disk.read((long) block * SECTORS, data, slot << BLOCK_SHIFT, sectorsIn(block, 1));
            good = 1;
        } finally {
            for (int i = slot + count - 1; i >= slot + good; i--) {
                table.release(i);
            }
        }
    }
}
