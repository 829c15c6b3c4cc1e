package java.io;

import java.util.Objects;

/** Somewhere to write bytes. */
public abstract class OutputStream implements Closeable, Flushable {
    public OutputStream() {
    }

    /** Writes the low 8 bits. */
    public abstract void write(int value) throws IOException;

    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        for (int i = 0; i < length; i++) {
            write(bytes[offset + i]);
        }
    }

    @Override
    public void flush() throws IOException {
    }

    @Override
    public void close() throws IOException {
    }

    /** A stream that forgets what is written. */
    public static OutputStream nullOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int value) {
            }
        };
    }
}
