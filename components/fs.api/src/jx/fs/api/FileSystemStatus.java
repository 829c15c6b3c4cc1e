package jx.fs.api;

/** Room in a file system at one moment. */
public final class FileSystemStatus {
    /** Bytes in a block. */
    public int blockSize;
    public long blocks;
    public long freeBlocks;
    public long inodes;
    public long freeInodes;
    public boolean readOnly;
}
