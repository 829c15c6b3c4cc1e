package jx.fs.ext2;

import jx.zero.Memory;

/** The superblock's fields in 1024 bytes of memory, as the disk has them; nothing is checked here. */
final class SuperblockView {
    static final int POSITION = 1024;
    static final int SIZE = 1024;
    static final int MAGIC = 0xef53;
    static final int STATE_VALID = 1;
    static final int STATE_ERROR = 2;

    private static final int INODES = 0;
    private static final int BLOCKS = 4;
    private static final int FREE_BLOCKS = 12;
    private static final int FREE_INODES = 16;
    private static final int FIRST_DATA_BLOCK = 20;
    private static final int LOG_BLOCK_SIZE = 24;
    private static final int BLOCKS_PER_GROUP = 32;
    private static final int INODES_PER_GROUP = 40;
    private static final int MOUNT_TIME = 44;
    private static final int WRITE_TIME = 48;
    private static final int MOUNT_COUNT = 52;
    private static final int MAGIC_NUMBER = 56;
    private static final int STATE = 58;
    private static final int REVISION = 76;
    private static final int FIRST_INODE = 84;
    private static final int INODE_SIZE = 88;
    private static final int COMPATIBLE = 92;
    private static final int INCOMPATIBLE = 96;
    private static final int READ_ONLY_COMPATIBLE = 100;
    private static final int RESERVED_DESCRIPTOR_BLOCKS = 206;

    final Memory memory;

    SuperblockView(Memory memory) {
        this.memory = memory;
    }

    long inodes() {
        return memory.get32(INODES) & 0xffffffffL;
    }

    long blocks() {
        return memory.get32(BLOCKS) & 0xffffffffL;
    }

    void setFreeBlocks(long count) {
        memory.set32(FREE_BLOCKS, (int) count);
    }

    void setFreeInodes(long count) {
        memory.set32(FREE_INODES, (int) count);
    }

    long firstDataBlock() {
        return memory.get32(FIRST_DATA_BLOCK) & 0xffffffffL;
    }

    long logBlockSize() {
        return memory.get32(LOG_BLOCK_SIZE) & 0xffffffffL;
    }

    long blocksPerGroup() {
        return memory.get32(BLOCKS_PER_GROUP) & 0xffffffffL;
    }

    long inodesPerGroup() {
        return memory.get32(INODES_PER_GROUP) & 0xffffffffL;
    }

    void setMountTime(int seconds) {
        memory.set32(MOUNT_TIME, seconds);
    }

    void setWriteTime(int seconds) {
        memory.set32(WRITE_TIME, seconds);
    }

    int mountCount() {
        return memory.get16(MOUNT_COUNT);
    }

    void setMountCount(int count) {
        memory.set16(MOUNT_COUNT, count);
    }

    int magic() {
        return memory.get16(MAGIC_NUMBER);
    }

    int state() {
        return memory.get16(STATE);
    }

    void setState(int state) {
        memory.set16(STATE, state);
    }

    long revision() {
        return memory.get32(REVISION) & 0xffffffffL;
    }

    long firstInode() {
        return memory.get32(FIRST_INODE) & 0xffffffffL;
    }

    int inodeSize() {
        return memory.get16(INODE_SIZE);
    }

    int compatible() {
        return memory.get32(COMPATIBLE);
    }

    int incompatible() {
        return memory.get32(INCOMPATIBLE);
    }

    int readOnlyCompatible() {
        return memory.get32(READ_ONLY_COMPATIBLE);
    }

    void setReadOnlyCompatible(int features) {
        memory.set32(READ_ONLY_COMPATIBLE, features);
    }

    int reservedDescriptorBlocks() {
        return memory.get16(RESERVED_DESCRIPTOR_BLOCKS);
    }
}
