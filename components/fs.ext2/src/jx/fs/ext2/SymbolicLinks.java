package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.NameTooLongException;
import jx.zero.Memory;

/** The texts of symbolic links: short ones stand in place of the inode's block pointers, long ones in a block. */
final class SymbolicLinks {
    private static final int SHORT = 4 * InodeView.POINTERS;

    private final Volume volume;
    private final Memory text;

    SymbolicLinks(Volume volume) {
        this.volume = volume;
        text = volume.memory.allocate(volume.geometry.blockSize);
    }

    /** Whether the text stands in the inode, so that its pointers are none. */
    static boolean isShort(Inode link, int blockSize) {
        int attributeSectors = link.attributeBlock != 0 ? blockSize / 512 : 0;
        return link.sectors <= attributeSectors;
    }

    String read(Inode link) throws IOException {
        int blockSize = volume.geometry.blockSize;
        boolean isShort = isShort(link, blockSize);
        if (link.size >= (isShort ? SHORT : blockSize)) {
            throw volume.corrupt("symbolic link " + link.number + " has size " + link.size);
        }
        int length = (int) link.size;
        if (isShort) {
            for (int i = 0; i < InodeView.POINTERS; i++) {
                text.set32(4 * i, link.pointers[i]);
            }
        } else {
            volume.data.read(link, 0, text, 0, length);
        }
        return Names.decode(text, 0, length);
    }

    /** Gives the new inode {@code link} its text. */
    void write(Inode link, byte[] target) throws IOException {
        if (target.length >= volume.geometry.blockSize) {
            throw new NameTooLongException("link text of " + target.length + " bytes");
        }
        text.fill(0, volume.geometry.blockSize, 0);
        text.copyFrom(0, target, 0, target.length);
        if (target.length >= SHORT) {
            volume.data.write(link, 0, text, 0, target.length);
            return;
        }
        for (int i = 0; i < InodeView.POINTERS; i++) {
            link.pointers[i] = text.get32(4 * i);
        }
        link.size = target.length;
        link.changed = true;
    }
}
