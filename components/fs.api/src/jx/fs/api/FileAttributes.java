package jx.fs.api;

/** What is known of a file besides its bytes, at one moment. */
public final class FileAttributes {
    public static final int TYPE_FIFO = 1;
    public static final int TYPE_CHARACTER_DEVICE = 2;
    public static final int TYPE_DIRECTORY = 4;
    public static final int TYPE_BLOCK_DEVICE = 6;
    public static final int TYPE_REGULAR = 8;
    public static final int TYPE_SYMBOLIC_LINK = 10;
    public static final int TYPE_SOCKET = 12;

    public int inode;
    public int generation;
    /** Type in bits 12 to 15, permissions below. */
    public int mode;
    public int links;
    public int user;
    public int group;
    /** Bytes. */
    public long size;
    /** Bytes of disk space taken. */
    public long allocated;
    /** Seconds since 1970. */
    public long accessTime;
    public long modificationTime;
    public long changeTime;

    /** One of the {@code TYPE_} constants. */
    public int type() {
        return mode >> 12 & 15;
    }

    public int permissions() {
        return mode & 07777;
    }

    public boolean isDirectory() {
        return type() == TYPE_DIRECTORY;
    }

    public boolean isRegular() {
        return type() == TYPE_REGULAR;
    }

    public boolean isSymbolicLink() {
        return type() == TYPE_SYMBOLIC_LINK;
    }
}
