package jdk.internal;

import java.io.OutputStream;
import java.util.Objects;

/** The domain's standard or error output, unbuffered: one kernel call a write. */
public final class KernelOutput extends OutputStream {
    private final int stream;

    public KernelOutput(int stream) {
        this.stream = stream;
    }

    @Override
    public void write(int value) {
        Kernel.write(stream, new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        Kernel.write(stream, bytes, offset, length);
    }
}
