package jx.fs.ext2;

import jx.fs.api.FileAttributes;

/** An inode in memory; there is one object for an inode at most. Changed only under the volume's lock. */
final class Inode {
    static final int FLAG_INDEXED_DIRECTORY = 0x1000;
    static final int DIRECT = 12;
    private static final int FLAG_IMMUTABLE = 0x10;
    private static final int FLAG_APPEND_ONLY = 0x20;
    private static final int RUNS = 4;

    final int number;
    int mode;
    int user;
    int group;
    long size;
    int accessTime;
    int changeTime;
    int modificationTime;
    int deletionTime;
    int links;
    /** Disk space taken, in units of 512 bytes, block pointers included. */
    long sectors;
    int flags;
    int generation;
    /** Block of extended attributes, or 0. */
    int attributeBlock;
    /** 12 direct blocks, then the single, double and triple indirect one; or the text of a short symbolic link. */
    final int[] pointers = new int[InodeView.POINTERS];

    /** The disk's copy is older. */
    boolean changed;
    /** Open files on this inode. */
    int users;
    /** Next in the hash chain of {@link InodeTable}. */
    Inode next;
    long lastUse;

    /** Where the block last allocated for the file stands in it and on the disk: the next one goes behind it. */
    int lastAllocated = -1;
    int lastAllocatedBlock;

    private final int[] runStart = new int[RUNS];
    private final int[] runBlock = new int[RUNS];
    private final int[] runLength = new int[RUNS];
    private int lastRun;

    Inode(int number) {
        this.number = number;
    }

    int type() {
        return mode >> 12 & 15;
    }

    boolean isRegular() {
        return type() == FileAttributes.TYPE_REGULAR;
    }

    boolean isDirectory() {
        return type() == FileAttributes.TYPE_DIRECTORY;
    }

    boolean isSymbolicLink() {
        return type() == FileAttributes.TYPE_SYMBOLIC_LINK;
    }

    boolean isProtected() {
        return (flags & (FLAG_IMMUTABLE | FLAG_APPEND_ONLY)) != 0;
    }

    /** The number of the known run that holds block {@code index} of the file, or -1. */
    int findRun(int index) {
        int run = lastRun;
        int within = index - runStart[run];
        if (within >= 0 && within < runLength[run]) {
            return run;
        }
        for (run = 0; run < RUNS; run++) {
            within = index - runStart[run];
            if (within >= 0 && within < runLength[run]) {
                lastRun = run;
                return run;
            }
        }
        return -1;
    }

    /** The disk block of block {@code index} of the file, which is in run {@code run}. */
    int blockInRun(int run, int index) {
        return runBlock[run] + (index - runStart[run]);
    }

    /** How many blocks of run {@code run} there are from {@code index} on. */
    int blocksInRun(int run, int index) {
        return runLength[run] - (index - runStart[run]);
    }

    /** Remembers that blocks {@code [index, index + length)} of the file, which no known run holds, are at {@code block} and behind; returns their run. */
    int addRun(int index, int block, int length) {
        for (int run = 0; run < RUNS; run++) {
            if (runLength[run] > 0 && runStart[run] + runLength[run] == index && runBlock[run] + runLength[run] == block) {
                runLength[run] += length;
                lastRun = run;
                return run;
            }
        }
        lastRun = lastRun + 1 < RUNS ? lastRun + 1 : 0;
        runStart[lastRun] = index;
        runBlock[lastRun] = block;
        runLength[lastRun] = length;
        return lastRun;
    }

    /** Forgets all runs: block pointers were taken away. */
    void clearRuns() {
        for (int run = 0; run < RUNS; run++) {
            runLength[run] = 0;
        }
        lastAllocated = -1;
    }
}
