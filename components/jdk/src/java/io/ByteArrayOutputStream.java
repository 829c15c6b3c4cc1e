package java.io;

import java.nio.charset.Charset;
import java.util.Objects;

/** Writes into a byte array that grows. */
public class ByteArrayOutputStream extends OutputStream {
    protected byte[] buf;
    protected int count;

    public ByteArrayOutputStream() {
        this(32);
    }

    public ByteArrayOutputStream(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("Negative initial size: " + size);
        }
        buf = new byte[size];
    }

    private void reserve(int more) {
        if (count + more < 0) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        if (count + more > buf.length) {
            byte[] larger = new byte[Math.max(count + more, 2 * buf.length)];
            System.arraycopy(buf, 0, larger, 0, count);
            buf = larger;
        }
    }

    @Override
    public synchronized void write(int value) {
        reserve(1);
        buf[count++] = (byte) value;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        reserve(length);
        System.arraycopy(bytes, offset, buf, count, length);
        count += length;
    }

    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    public synchronized void writeTo(OutputStream target) throws IOException {
        target.write(buf, 0, count);
    }

    public synchronized void reset() {
        count = 0;
    }

    public synchronized byte[] toByteArray() {
        byte[] bytes = new byte[count];
        System.arraycopy(buf, 0, bytes, 0, count);
        return bytes;
    }

    public synchronized int size() {
        return count;
    }

    @Override
    public synchronized String toString() {
        return new String(buf, 0, count);
    }

    public synchronized String toString(Charset charset) {
        return new String(buf, 0, count, charset);
    }

    @Override
    public void close() {
    }
}
