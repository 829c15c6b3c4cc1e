package jx.fs.ext2;

import jx.zero.Memory;

/** The fields of one entry in a block of a directory. */
final class EntryView {
    /** Bytes before the name. */
    static final int HEADER = 8;
    private static final int INODE = 0;
    private static final int LENGTH = 4;
    private static final int NAME_LENGTH = 6;
    private static final int TYPE = 7;

    private EntryView() {
    }

    /** Bytes that an entry with a name of {@code nameLength} bytes needs. */
    static int sizeFor(int nameLength) {
        return HEADER + nameLength + 3 & ~3;
    }

    static int inode(Memory block, int at) {
        return block.get32(at + INODE);
    }

    static void setInode(Memory block, int at, int inode) {
        block.set32(at + INODE, inode);
    }

    /** Bytes to the next entry. */
    static int length(Memory block, int at) {
        return block.get16(at + LENGTH);
    }

    static void setLength(Memory block, int at, int length) {
        block.set16(at + LENGTH, length);
    }

    static int nameLength(Memory block, int at) {
        return block.get8(at + NAME_LENGTH);
    }

    /** One of {@link Directories}' type codes, or the name length's high byte on disks without them, which is 0. */
    static int type(Memory block, int at) {
        return block.get8(at + TYPE);
    }

    static void setType(Memory block, int at, int type) {
        block.set8(at + TYPE, type);
    }

    /** Writes all fields but the entry's length. */
    static void store(Memory block, int at, int inode, byte[] name, int type) {
        block.set32(at + INODE, inode);
        block.set8(at + NAME_LENGTH, name.length);
        block.set8(at + TYPE, type);
        block.copyFrom(at + HEADER, name, 0, name.length);
    }

    static boolean hasName(Memory block, int at, byte[] name) {
        if (block.get8(at + NAME_LENGTH) != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if ((byte) block.get8(at + HEADER + i) != name[i]) {
                return false;
            }
        }
        return true;
    }
}
