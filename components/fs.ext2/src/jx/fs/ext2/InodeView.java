package jx.fs.ext2;

import jx.zero.Memory;

/** The fields of one inode in a block of an inode table. */
final class InodeView {
    static final int SIZE = 128;
    static final int POINTERS = 15;

    private static final int MODE = 0;
    private static final int USER = 2;
    private static final int SIZE_LOW = 4;
    private static final int ACCESS_TIME = 8;
    private static final int CHANGE_TIME = 12;
    private static final int MODIFICATION_TIME = 16;
    private static final int DELETION_TIME = 20;
    private static final int GROUP = 24;
    private static final int LINKS = 26;
    private static final int SECTORS = 28;
    private static final int FLAGS = 32;
    private static final int POINTER = 40;
    private static final int GENERATION = 100;
    private static final int ATTRIBUTE_BLOCK = 104;
    private static final int SIZE_HIGH = 108;
    private static final int USER_HIGH = 120;
    private static final int GROUP_HIGH = 122;

    private InodeView() {
    }

    /** Fills {@code inode} from the disk's bytes. */
    static void load(Inode inode, Memory memory, int at) {
        inode.mode = memory.get16(at + MODE);
        inode.user = memory.get16(at + USER) | memory.get16(at + USER_HIGH) << 16;
        inode.group = memory.get16(at + GROUP) | memory.get16(at + GROUP_HIGH) << 16;
        inode.size = memory.get32(at + SIZE_LOW) & 0xffffffffL;
        if (inode.isRegular()) {
            inode.size |= (long) memory.get32(at + SIZE_HIGH) << 32;
        }
        inode.accessTime = memory.get32(at + ACCESS_TIME);
        inode.changeTime = memory.get32(at + CHANGE_TIME);
        inode.modificationTime = memory.get32(at + MODIFICATION_TIME);
        inode.deletionTime = memory.get32(at + DELETION_TIME);
        inode.links = memory.get16(at + LINKS);
        inode.sectors = memory.get32(at + SECTORS) & 0xffffffffL;
        inode.flags = memory.get32(at + FLAGS);
        inode.generation = memory.get32(at + GENERATION);
        inode.attributeBlock = memory.get32(at + ATTRIBUTE_BLOCK);
        for (int i = 0; i < POINTERS; i++) {
            inode.pointers[i] = memory.get32(at + POINTER + 4 * i);
        }
    }

    /** Puts {@code inode} into the disk's form; fields that it does not know stay as they are. */
    static void store(Inode inode, Memory memory, int at) {
        memory.set16(at + MODE, inode.mode);
        memory.set16(at + USER, inode.user);
        memory.set16(at + USER_HIGH, inode.user >>> 16);
        memory.set16(at + GROUP, inode.group);
        memory.set16(at + GROUP_HIGH, inode.group >>> 16);
        memory.set32(at + SIZE_LOW, (int) inode.size);
        if (inode.isRegular()) {
            memory.set32(at + SIZE_HIGH, (int) (inode.size >>> 32));
        }
        memory.set32(at + ACCESS_TIME, inode.accessTime);
        memory.set32(at + CHANGE_TIME, inode.changeTime);
        memory.set32(at + MODIFICATION_TIME, inode.modificationTime);
        memory.set32(at + DELETION_TIME, inode.deletionTime);
        memory.set16(at + LINKS, inode.links);
        memory.set32(at + SECTORS, (int) inode.sectors);
        memory.set32(at + FLAGS, inode.flags);
        memory.set32(at + GENERATION, inode.generation);
        memory.set32(at + ATTRIBUTE_BLOCK, inode.attributeBlock);
        for (int i = 0; i < POINTERS; i++) {
            memory.set32(at + POINTER + 4 * i, inode.pointers[i]);
        }
    }
}
