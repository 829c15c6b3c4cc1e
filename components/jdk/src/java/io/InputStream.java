package java.io;

import java.util.Objects;

/** Somewhere to read bytes from. */
public abstract class InputStream implements Closeable {
    public InputStream() {
    }

    /** The next byte, 0 to 255, or -1 at the end. */
    public abstract int read() throws IOException;

    public int read(byte[] bytes) throws IOException {
        return read(bytes, 0, bytes.length);
    }

    /** Reads up to {@code length} bytes; how many, or -1 at the end. */
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        for (int i = 0; i < length; i++) {
            int value = read();
            if (value < 0) {
                return i == 0 ? -1 : i;
            }
            bytes[offset + i] = (byte) value;
        }
        return length;
    }

    /** Reads until there are {@code length} bytes or the input ends; how many there are. */
    public int readNBytes(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int count = 0;
        while (count < length) {
            int got = read(bytes, offset + count, length - count);
            if (got < 0) {
                break;
            }
            count += got;
        }
        return count;
    }

    public byte[] readNBytes(int length) throws IOException {
        if (length < 0) {
            throw new IllegalArgumentException("len < 0");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (all.size() < length) {
            int got = read(buffer, 0, Math.min(buffer.length, length - all.size()));
            if (got < 0) {
                break;
            }
            all.write(buffer, 0, got);
        }
        return all.toByteArray();
    }

    public byte[] readAllBytes() throws IOException {
        return readNBytes(Integer.MAX_VALUE);
    }

    public long transferTo(OutputStream target) throws IOException {
        long count = 0;
        byte[] buffer = new byte[4096];
        for (int got = read(buffer); got >= 0; got = read(buffer)) {
            target.write(buffer, 0, got);
            count += got;
        }
        return count;
    }

    public long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    /** Bytes that can be read without blocking, as far as known. */
    public int available() throws IOException {
        return 0;
    }

    public boolean markSupported() {
        return false;
    }

    public void mark(int limit) {
    }

    public void reset() throws IOException {
        throw new IOException("mark/reset not supported");
    }

    @Override
    public void close() throws IOException {
    }
}
