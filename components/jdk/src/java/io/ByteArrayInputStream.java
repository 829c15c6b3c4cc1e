package java.io;

import java.util.Objects;

/** Reads from a byte array. */
public class ByteArrayInputStream extends InputStream {
    protected byte[] buf;
    protected int pos;
    protected int mark;
    protected int count;

    public ByteArrayInputStream(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public ByteArrayInputStream(byte[] bytes, int offset, int length) {
        buf = bytes;
        pos = offset;
        mark = offset;
        count = Math.min(offset + length, bytes.length);
    }

    @Override
    public synchronized int read() {
        return pos < count ? buf[pos++] & 0xff : -1;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (pos >= count) {
            return -1;
        }
        int given = Math.min(length, count - pos);
        System.arraycopy(buf, pos, bytes, offset, given);
        pos += given;
        return given;
    }

    @Override
    public synchronized long skip(long wanted) {
        long skipped = Math.max(0, Math.min(wanted, count - pos));
        pos += (int) skipped;
        return skipped;
    }

    @Override
    public synchronized int available() {
        return count - pos;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int limit) {
        mark = pos;
    }

    @Override
    public synchronized void reset() {
        pos = mark;
    }

    @Override
    public void close() {
    }
}
