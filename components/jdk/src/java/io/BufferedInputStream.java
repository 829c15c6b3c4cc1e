package java.io;

import java.util.Objects;

/** Reads ahead from another stream. */
public class BufferedInputStream extends FilterInputStream {
    private final byte[] buffer;
    private int position;
    private int limit;

    public BufferedInputStream(InputStream in) {
        this(in, 8192);
    }

    public BufferedInputStream(InputStream in, int size) {
        super(in);
        if (size <= 0) {
            throw new IllegalArgumentException("Buffer size <= 0");
        }
        buffer = new byte[size];
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(in.read(buffer, 0, buffer.length), 0);
        return limit > 0;
    }

    @Override
    public synchronized int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (position == limit && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public synchronized int available() throws IOException {
        return limit - position + in.available();
    }
}
