package java.io;

import java.util.Objects;

/** Collects bytes for another stream. */
public class BufferedOutputStream extends FilterOutputStream {
    protected byte[] buf;
    protected int count;

    public BufferedOutputStream(OutputStream out) {
        this(out, 8192);
    }

    public BufferedOutputStream(OutputStream out, int size) {
        super(out);
        if (size <= 0) {
            throw new IllegalArgumentException("Buffer size <= 0");
        }
        buf = new byte[size];
    }

    private void drain() throws IOException {
        if (count > 0) {
            out.write(buf, 0, count);
            count = 0;
        }
    }

    @Override
    public synchronized void write(int value) throws IOException {
        if (count == buf.length) {
            drain();
        }
        buf[count++] = (byte) value;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length > buf.length - count) {
            drain();
        }
        if (length >= buf.length) {
            out.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buf, count, length);
            count += length;
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        drain();
        out.flush();
    }
}
