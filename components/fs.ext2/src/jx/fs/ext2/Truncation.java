package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.CorruptFileSystemException;

/**
 * Takes the end of a file's blocks away.
 *
 * <p>A pointer that leads nowhere or to a block not in use is dropped and the rest is still freed; the corruption is reported at the end.
 */
final class Truncation {
    private final Volume volume;
    private final MetadataCache metadata;
    private final int pointerShift;
    private final int pointersInBlock;
    private final int sectorsInBlock;
    private String corruption;

    Truncation(Volume volume) {
        this.volume = volume;
        metadata = volume.metadata;
        pointerShift = volume.geometry.blockShift - 2;
        pointersInBlock = 1 << pointerShift;
        sectorsInBlock = volume.geometry.blockSize / 512;
    }

    /** Frees all blocks of {@code inode} from block {@code first} on, and the pointer blocks that no longer lead to any. */
    void freeFrom(Inode inode, long first) throws IOException {
        corruption = null;
        inode.clearRuns();
        inode.changed = true;
        for (int i = (int) Math.min(first, Inode.DIRECT); i < Inode.DIRECT; i++) {
            if (inode.pointers[i] != 0) {
                free(inode, inode.pointers[i]);
                inode.pointers[i] = 0;
            }
        }
        long start = Inode.DIRECT;
        for (int level = 1; level <= 3; level++) {
            int slot = Inode.DIRECT - 1 + level;
            long span = 1L << level * pointerShift;
            if (inode.pointers[slot] != 0 && first < start + span && freeBranch(inode, inode.pointers[slot], level, Math.max(0, first - start))) {
                inode.pointers[slot] = 0;
            }
            start += span;
        }
        if (corruption != null) {
            throw volume.corrupt(corruption);
        }
    }

    /** Frees what pointer block {@code block} leads to from its {@code first}th data block on; true if nothing is left and the block itself is freed. */
    private boolean freeBranch(Inode inode, int block, int level, long first) throws IOException {
        if (!volume.blocks.isInUse(block)) {
            corruption = "inode " + inode.number + " has block pointer " + block;
            return true;
        }
        int childShift = (level - 1) * pointerShift;
        int begin = (int) (first >>> childShift);
        for (int i = begin; i < pointersInBlock; i++) {
            int child = metadata.read(block).get32(i << 2);
            if (child == 0) {
                continue;
            }
            boolean gone = true;
            if (level == 1) {
                free(inode, child);
            } else {
                gone = freeBranch(inode, child, level - 1, i == begin ? first & (1L << childShift) - 1 : 0);
            }
            if (gone) {
                metadata.read(block).set32(i << 2, 0);
                metadata.setChanged(block);
            }
        }
        if (first > 0) {
            return false;
        }
        free(inode, block);
        return true;
    }

    private void free(Inode inode, int block) throws IOException {
        try {
            volume.blocks.free(block);
        } catch (CorruptFileSystemException e) {
            corruption = "inode " + inode.number + ": " + e.getMessage();
            return;
        }
        inode.sectors = Math.max(0, inode.sectors - sectorsInBlock);
    }
}
