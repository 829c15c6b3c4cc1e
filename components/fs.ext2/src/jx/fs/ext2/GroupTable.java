package jx.fs.ext2;

import java.io.IOException;
import jx.block.api.BufferCache;
import jx.fs.api.CorruptFileSystemException;
import jx.zero.Memory;
import jx.zero.MemoryManager;

/**
 * The group descriptors, kept in memory as the disk has them, and the knowledge of which blocks hold the file system's own tables.
 *
 * <p>An object exists only if all tables lie inside their groups; so no block pointer that {@link #isData} accepts leads into a table.
 */
final class GroupTable {
    private static final int BLOCK_BITMAP = 0;
    private static final int INODE_BITMAP = 4;
    private static final int INODE_TABLE = 8;
    private static final int FREE_BLOCKS = 12;
    private static final int FREE_INODES = 14;
    private static final int DIRECTORIES = 16;

    private final Geometry geometry;
    private final BufferCache cache;
    private final Memory table;
    private boolean dirty;
    private long freeBlocks;
    private long freeInodes;

    GroupTable(Geometry geometry, BufferCache cache, MemoryManager memory) throws IOException {
        this.geometry = geometry;
        this.cache = cache;
        int size = geometry.groups * Geometry.DESCRIPTOR_SIZE;
        table = memory.allocate(size);
        cache.read(position(), table, 0, size);
        for (int group = 0; group < geometry.groups; group++) {
            check(group);
            freeBlocks += freeBlocksIn(group);
            freeInodes += freeInodesIn(group);
        }
    }

    private long position() {
        return (long) (geometry.firstDataBlock + 1) << geometry.blockShift;
    }

    private void check(int group) throws CorruptFileSystemException {
        int first = geometry.firstBlockOf(group) + geometry.headerBlocksOf(group);
        int end = geometry.firstBlockOf(group) + geometry.blocksIn(group);
        int inodeTable = inodeTable(group);
        boolean placed = isWithin(blockBitmap(group), first, end) && isWithin(inodeBitmap(group), first, end) && isWithin(inodeTable, first, end)
                && end - inodeTable >= geometry.inodeTableBlocks && blockBitmap(group) != inodeBitmap(group)
                && !isWithin(blockBitmap(group), inodeTable, inodeTable + geometry.inodeTableBlocks)
                && !isWithin(inodeBitmap(group), inodeTable, inodeTable + geometry.inodeTableBlocks);
        if (!placed) {
            throw new CorruptFileSystemException("group " + group + ": tables are not in their group");
        }
        if (freeBlocksIn(group) > geometry.blocksIn(group) || freeInodesIn(group) > geometry.inodesPerGroup || directoriesIn(group) > geometry.inodesPerGroup) {
            throw new CorruptFileSystemException("group " + group + ": counts are larger than the group");
        }
    }

    private static boolean isWithin(int block, int first, int end) {
        return block >= first && block < end;
    }

    private int field(int group, int offset) {
        return table.get32(group * Geometry.DESCRIPTOR_SIZE + offset);
    }

    private int count(int group, int offset) {
        return table.get16(group * Geometry.DESCRIPTOR_SIZE + offset);
    }

    private void addToCount(int group, int offset, int change) {
        table.set16(group * Geometry.DESCRIPTOR_SIZE + offset, count(group, offset) + change);
        dirty = true;
    }

    int blockBitmap(int group) {
        return field(group, BLOCK_BITMAP);
    }

    int inodeBitmap(int group) {
        return field(group, INODE_BITMAP);
    }

    int inodeTable(int group) {
        return field(group, INODE_TABLE);
    }

    int freeBlocksIn(int group) {
        return count(group, FREE_BLOCKS);
    }

    int freeInodesIn(int group) {
        return count(group, FREE_INODES);
    }

    int directoriesIn(int group) {
        return count(group, DIRECTORIES);
    }

    long freeBlocks() {
        return freeBlocks;
    }

    long freeInodes() {
        return freeInodes;
    }

    void addFreeBlocks(int group, int change) {
        addToCount(group, FREE_BLOCKS, change);
        freeBlocks += change;
    }

    void addFreeInodes(int group, int change) {
        addToCount(group, FREE_INODES, change);
        freeInodes += change;
    }

    void addDirectories(int group, int change) {
        addToCount(group, DIRECTORIES, change);
    }

    /** Whether a block of a file may be {@code block}: it exists and holds no table. */
    boolean isData(int block) {
        if (block <= geometry.firstDataBlock || block >= geometry.blocks) {
            return false;
        }
        int group = geometry.groupOfBlock(block);
        int entry = group * Geometry.DESCRIPTOR_SIZE;
        int inTable = block - table.get32(entry + INODE_TABLE);
        return (inTable < 0 || inTable >= geometry.inodeTableBlocks) && block != table.get32(entry + BLOCK_BITMAP) && block != table.get32(entry + INODE_BITMAP)
                && block - geometry.firstBlockOf(group) >= geometry.headerBlocksOf(group);
    }

    /** Hands changed descriptors to the cache. */
    void write() throws IOException {
        if (dirty) {
            cache.write(position(), table, 0, table.size());
            dirty = false;
        }
    }
}
