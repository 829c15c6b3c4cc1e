package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.CorruptFileSystemException;
import jx.fs.api.NoSpaceException;

/** Takes and returns blocks: as near behind a goal as possible, never one that holds a table. */
final class BlockAllocator {
    private final Volume volume;
    private final Geometry geometry;
    private final GroupTable groups;
    private final MetadataCache metadata;

    BlockAllocator(Volume volume) {
        this.volume = volume;
        geometry = volume.geometry;
        groups = volume.groups;
        metadata = volume.metadata;
    }

    /** Takes a free block, {@code goal} itself if it is free; its bytes are anything. */
    int allocate(int goal) throws IOException {
        int start = goal > geometry.firstDataBlock && goal < geometry.blocks ? goal : geometry.firstDataBlock;
        int group = geometry.groupOfBlock(start);
        int from = start - geometry.firstBlockOf(group);
        for (int i = 0; i <= geometry.groups; i++) {
            if (groups.freeBlocksIn(group) > 0) {
                int index = Bitmap.findClear(metadata.read(groups.blockBitmap(group)), from, geometry.blocksIn(group));
                if (index >= 0) {
                    return take(group, index);
                }
            }
            from = 0;
            group = group + 1 < geometry.groups ? group + 1 : 0;
        }
        if (groups.freeBlocks() > 0) {
            throw volume.corrupt("free block count " + groups.freeBlocks() + ", but no bitmap has one");
        }
        throw new NoSpaceException("all blocks are in use");
    }

    private int take(int group, int index) throws IOException {
        int block = geometry.firstBlockOf(group) + index;
        if (!groups.isData(block)) {
            throw volume.corrupt("block " + block + " holds a table, but is marked free");
        }
        int bitmap = groups.blockBitmap(group);
        Bitmap.set(metadata.read(bitmap), index);
        metadata.setChanged(bitmap);
        metadata.forget(block);
        groups.addFreeBlocks(group, -1);
        return block;
    }

    /** Whether {@code block} exists, may hold data and is free. */
    boolean isFree(int block) throws IOException {
        return groups.isData(block) && !isMarked(block);
    }

    /** Whether {@code block} may be a file's: it can hold data and is marked as in use. */
    boolean isInUse(int block) throws IOException {
        return groups.isData(block) && isMarked(block);
    }

    private boolean isMarked(int block) throws IOException {
        int group = geometry.groupOfBlock(block);
        return Bitmap.isSet(metadata.read(groups.blockBitmap(group)), block - geometry.firstBlockOf(group));
    }

    /** Returns {@code block}, which must be in use. */
    void free(int block) throws IOException {
        if (!isInUse(block)) {
            throw new CorruptFileSystemException("block " + block + " is not in use, but was to be freed");
        }
        int group = geometry.groupOfBlock(block);
        int bitmap = groups.blockBitmap(group);
        Bitmap.clear(metadata.read(bitmap), block - geometry.firstBlockOf(group));
        metadata.setChanged(bitmap);
        metadata.forget(block);
        groups.addFreeBlocks(group, 1);
    }
}
