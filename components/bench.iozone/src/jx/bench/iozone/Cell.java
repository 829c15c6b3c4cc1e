package jx.bench.iozone;

import java.io.IOException;
import jx.fs.api.File;
import jx.fs.api.FileSystem;
import jx.zero.Clock;
import jx.zero.Memory;

/**
 * One cell of the tables: a file of one size written and read in records of one size, again and again.
 *
 * <p>As in IOZone all records go through one buffer. Each repetition has contents of its own, and after its timed passes another pass reads the file and compares every byte.
 */
final class Cell {
    static final int WRITE = 0;
    static final int REWRITE = 1;
    static final int READ = 2;
    static final int REREAD = 3;
    static final int COPY = 4;
    static final int TESTS = 5;

    private final FileSystem fs;
    private final String path;
    private final Clock clock;
    private final Memory record;
    private final Memory whole;
    private final int fileSize;
    private final int recordSize;
    private final Series[] series = new Series[TESTS];

    /** {@code record} and {@code whole} have at least {@code recordSize} and {@code fileSize} bytes. */
    Cell(FileSystem fs, String path, Clock clock, Memory record, Memory whole, int fileSize, int recordSize) {
        this.fs = fs;
        this.path = path;
        this.clock = clock;
        this.record = record;
        this.whole = whole;
        this.fileSize = fileSize;
        this.recordSize = recordSize;
        for (int test = 0; test < TESTS; test++) {
            series[test] = new Series(fileSize / 1024, clock.ticksPerSecond());
        }
    }

    Series series(int test) {
        return series[test];
    }

    /** Runs all repetitions; the file is gone afterwards. */
    void run(int repetitions) throws IOException {
        for (int repetition = 0; repetition < repetitions; repetition++) {
            Pattern pattern = new Pattern(fileSize, recordSize, repetition);
            File file = fs.create(path, 0644);
            try {
                write(file, pattern, WRITE);
                write(file, pattern, REWRITE);
                series[READ].add(read(file));
                series[REREAD].add(read(file));
                pattern.check(record, fileSize - recordSize, recordSize);
                verify(file, pattern);
            } finally {
                file.close();
                fs.unlink(path);
            }
            series[COPY].add(copy());
        }
    }

    private void write(File file, Pattern pattern, int test) throws IOException {
        long ticks = 0;
        for (int position = 0; position < fileSize; position += recordSize) {
            pattern.fill(record, position, recordSize);
            long start = clock.ticks();
            int written = file.write(position, record, 0, recordSize);
            ticks += clock.ticks() - start;
            if (written != recordSize) {
                throw new IOException("only " + written + " bytes written at " + position);
            }
        }
        series[test].add(ticks);
    }

    private long read(File file) throws IOException {
        int size = fileSize;
        int length = recordSize;
        long start = clock.ticks();
        for (int position = 0; position < size; position += length) {
            if (file.read(position, record, 0, length) != length) {
                throw new IOException("short read at " + position);
            }
        }
        return clock.ticks() - start;
    }

    private void verify(File file, Pattern pattern) throws IOException {
        for (int position = 0; position < fileSize; position += recordSize) {
            record.fill(0, recordSize, 0);
            if (file.read(position, record, 0, recordSize) != recordSize) {
                throw new IOException("short read at " + position);
            }
            pattern.check(record, position, recordSize);
        }
    }

    /** The yardstick: the same bytes through the same buffer without a file system. */
    private long copy() {
        int size = fileSize;
        int length = recordSize;
        long start = clock.ticks();
        for (int position = 0; position < size; position += length) {
            whole.copyTo(position, record, 0, length);
        }
        return clock.ticks() - start;
    }
}
