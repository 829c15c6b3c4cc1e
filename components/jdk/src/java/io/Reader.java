package java.io;

import java.util.Objects;

/** Somewhere to read text from. */
public abstract class Reader implements Closeable {
    protected Object lock;

    protected Reader() {
        lock = this;
    }

    protected Reader(Object lock) {
        this.lock = Objects.requireNonNull(lock);
    }

    /** The next unit, or -1 at the end. */
    public int read() throws IOException {
        char[] unit = new char[1];
        return read(unit, 0, 1) < 0 ? -1 : unit[0];
    }

    public int read(char[] units) throws IOException {
        return read(units, 0, units.length);
    }

    /** Reads up to {@code length} units; how many, or -1 at the end. */
    public abstract int read(char[] units, int offset, int length) throws IOException;

    public long skip(long count) throws IOException {
        if (count < 0) {
            throw new IllegalArgumentException("skip value is negative");
        }
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    /** True if the next read will not block. */
    public boolean ready() throws IOException {
        return false;
    }

    @Override
    public abstract void close() throws IOException;
}
