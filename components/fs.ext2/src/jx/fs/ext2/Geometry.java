package jx.fs.ext2;

import jx.fs.api.CorruptFileSystemException;
import jx.fs.api.FileSystemException;

/** The sizes that a superblock promises; an object exists only if they fit each other and the disk, so all arithmetic on them is safe. */
final class Geometry {
    static final int ROOT_INODE = 2;
    static final int FEATURE_RESIZE_INODE = 0x10;
    static final int FEATURE_FILE_TYPE = 2;
    static final int FEATURE_SPARSE_SUPER = 1;
    static final int FEATURE_LARGE_FILE = 2;
    static final int DESCRIPTOR_SIZE = 32;
    private static final int FEATURE_BTREE_DIRECTORY = 4;
    private static final int FIRST_INODE_OF_REVISION_0 = 11;
    private static final int INODE_SIZE_OF_REVISION_0 = 128;
    private static final int LARGEST_LOG_BLOCK_SIZE = 2;
    private static final int SMALLEST_GROUP = 256;

    final int blockSize;
    final int blockShift;
    /** Blocks of the file system, boot block included. */
    final int blocks;
    final int firstDataBlock;
    final int blocksPerGroup;
    final int inodesPerGroup;
    final int groups;
    final int inodes;
    final int firstInode;
    final int inodeSize;
    final int inodeTableBlocks;
    final int descriptorBlocks;
    final int revision;
    /** Directory entries say the type of what they name. */
    final boolean fileTypes;
    /** The disk uses something that only allows reading. */
    final boolean mustBeReadOnly;
    private final boolean sparseSuper;
    private final int reservedDescriptorBlocks;

    /** Checks {@code superblock} against itself and a disk of {@code diskSize} bytes. */
    Geometry(SuperblockView superblock, long diskSize) throws FileSystemException {
        require(superblock.magic() == SuperblockView.MAGIC, "magic number 0x" + Integer.toHexString(superblock.magic()) + ": no ext2 file system");
        if (superblock.revision() > 1) {
            throw new FileSystemException("ext2 revision " + superblock.revision() + " is not supported");
        }
        revision = (int) superblock.revision();
        int readOnlyFeatures = revision == 0 ? 0 : superblock.readOnlyCompatible();
        int features = revision == 0 ? 0 : superblock.incompatible();
        if ((features & ~FEATURE_FILE_TYPE) != 0) {
            throw new FileSystemException("ext2 features 0x" + Integer.toHexString(features & ~FEATURE_FILE_TYPE) + " are not supported");
        }
        fileTypes = (features & FEATURE_FILE_TYPE) != 0;
        sparseSuper = (readOnlyFeatures & FEATURE_SPARSE_SUPER) != 0;
        mustBeReadOnly = (readOnlyFeatures & ~(FEATURE_SPARSE_SUPER | FEATURE_LARGE_FILE | FEATURE_BTREE_DIRECTORY)) != 0;

        if (superblock.logBlockSize() > LARGEST_LOG_BLOCK_SIZE) {
            require(superblock.logBlockSize() <= 6, "block size 1024 << " + superblock.logBlockSize());
            throw new FileSystemException("ext2 block size " + (1024 << (int) superblock.logBlockSize()) + " is not supported");
        }
        blockShift = 10 + (int) superblock.logBlockSize();
        blockSize = 1 << blockShift;
        int bitsPerBlock = 8 * blockSize;
        require(superblock.firstDataBlock() == (blockSize == 1024 ? 1 : 0), "first data block " + superblock.firstDataBlock());
        firstDataBlock = (int) superblock.firstDataBlock();
        require(superblock.blocks() > firstDataBlock, "block count " + superblock.blocks());
        require(superblock.blocks() <= diskSize >>> blockShift, "block count " + superblock.blocks() + " is beyond the disk's end");
        if (superblock.blocks() > Integer.MAX_VALUE - bitsPerBlock) {
            throw new FileSystemException(superblock.blocks() + " blocks are not supported");
        }
        blocks = (int) superblock.blocks();
        require(superblock.blocksPerGroup() >= SMALLEST_GROUP && superblock.blocksPerGroup() <= bitsPerBlock && superblock.blocksPerGroup() % 8 == 0, "blocks per group " + superblock.blocksPerGroup());
        blocksPerGroup = (int) superblock.blocksPerGroup();
        require(superblock.inodesPerGroup() > 0 && superblock.inodesPerGroup() <= bitsPerBlock, "inodes per group " + superblock.inodesPerGroup());
        inodesPerGroup = (int) superblock.inodesPerGroup();
        groups = (blocks - firstDataBlock + blocksPerGroup - 1) / blocksPerGroup;
        require(superblock.inodes() == (long) groups * inodesPerGroup, "inode count " + superblock.inodes());
        inodes = (int) superblock.inodes();
        require(inodes > 0, "inode count " + superblock.inodes());

        inodeSize = revision == 0 ? INODE_SIZE_OF_REVISION_0 : superblock.inodeSize();
        require(inodeSize >= INODE_SIZE_OF_REVISION_0 && inodeSize <= blockSize && (inodeSize & inodeSize - 1) == 0, "inode size " + inodeSize);
        long first = revision == 0 ? FIRST_INODE_OF_REVISION_0 : superblock.firstInode();
        require(first > ROOT_INODE && first <= inodes, "first inode " + first);
        firstInode = (int) first;
        inodeTableBlocks = (int) (((long) inodesPerGroup * inodeSize + blockSize - 1) >>> blockShift);
        descriptorBlocks = (int) (((long) groups * DESCRIPTOR_SIZE + blockSize - 1) >>> blockShift);
        boolean resizable = revision > 0 && (superblock.compatible() & FEATURE_RESIZE_INODE) != 0;
        reservedDescriptorBlocks = resizable ? superblock.reservedDescriptorBlocks() : 0;
        require(1L + descriptorBlocks + reservedDescriptorBlocks + firstDataBlock < blocks, "group descriptors do not fit");
    }

    private static void require(boolean condition, String what) throws CorruptFileSystemException {
        if (!condition) {
            throw new CorruptFileSystemException("superblock: " + what);
        }
    }

    int firstBlockOf(int group) {
        return firstDataBlock + group * blocksPerGroup;
    }

    int blocksIn(int group) {
        return Math.min(blocksPerGroup, blocks - firstBlockOf(group));
    }

    int groupOfBlock(int block) {
        return (block - firstDataBlock) / blocksPerGroup;
    }

    int groupOfInode(int number) {
        return (number - 1) / inodesPerGroup;
    }

    /** Blocks at the start of {@code group} that hold copies of the superblock and the group descriptors. */
    int headerBlocksOf(int group) {
        return hasSuperblock(group) ? 1 + descriptorBlocks + reservedDescriptorBlocks : 0;
    }

    private boolean hasSuperblock(int group) {
        return !sparseSuper || group <= 1 || isPowerOf(3, group) || isPowerOf(5, group) || isPowerOf(7, group);
    }

    private static boolean isPowerOf(int base, int number) {
        int power = number;
        while (power % base == 0) {
            power /= base;
        }
        return power == 1;
    }
}
