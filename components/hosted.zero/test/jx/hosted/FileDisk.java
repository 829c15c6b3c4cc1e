package jx.hosted;

import java.io.IOException;
import java.io.RandomAccessFile;
import jx.block.api.BlockIO;
import jx.zero.Memory;
import jx.zero.ReadOnlyMemory;

/** A disk in a file of the host, which fails on demand. */
public final class FileDisk implements BlockIO {
    private final RandomAccessFile file;
    private final long sectors;
    private final boolean readOnly;
    private long badStart;
    private long badEnd;
    private boolean badReads;
    private boolean badWrites;
    /** Operations until every one fails; negative: never. */
    private long budget = -1;
    private long requests;

    public FileDisk(String path, boolean readOnly) throws IOException {
        file = new RandomAccessFile(path, readOnly ? "r" : "rw");
        sectors = file.length() / SECTOR_SIZE;
        this.readOnly = readOnly;
    }

    /** From now on requests that touch {@code [start, end)} fail. */
    public void fail(long start, long end, boolean reads, boolean writes) {
        badStart = start;
        badEnd = end;
        badReads = reads;
        badWrites = writes;
    }

    /** After {@code count} more requests all fail; a negative count ends that. */
    public void failAfter(long count) {
        budget = count;
    }

    /** Requests so far. */
    public long requests() {
        return requests;
    }

    @Override
    public long sectors() {
        return sectors;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    private void begin(long sector, int count, boolean bad) throws IOException {
        requests++;
        if (sector < 0 || count < 0 || sector + count > sectors) {
            throw new IllegalArgumentException("sectors " + sector + " + " + count + " of " + sectors);
        }
        if (bad && sector < badEnd && sector + count > badStart) {
            throw new IOException("injected error at sector " + sector);
        }
        if (budget == 0) {
            throw new IOException("injected error");
        }
        budget -= budget > 0 ? 1 : 0;
    }

    @Override
    public synchronized void read(long sector, Memory target, int offset, int count) throws IOException {
        begin(sector, count, badReads);
        byte[] bytes = new byte[count * SECTOR_SIZE];
        file.seek(sector * SECTOR_SIZE);
        file.readFully(bytes);
        target.copyFrom(offset, bytes, 0, bytes.length);
    }

    @Override
    public synchronized void write(long sector, ReadOnlyMemory source, int offset, int count) throws IOException {
        begin(sector, count, badWrites);
        byte[] bytes = new byte[count * SECTOR_SIZE];
        source.copyTo(offset, bytes, 0, bytes.length);
        file.seek(sector * SECTOR_SIZE);
        file.write(bytes);
    }

    @Override
    public void flush() throws IOException {
    }
}
