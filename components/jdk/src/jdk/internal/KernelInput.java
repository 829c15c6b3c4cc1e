package jdk.internal;

import java.io.InputStream;
import java.util.Objects;

/** The domain's standard input. */
public final class KernelInput extends InputStream {
    private final byte[] single = new byte[1];

    @Override
    public synchronized int read() {
        return Kernel.read(single, 0, 1) <= 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return length == 0 ? 0 : Kernel.read(bytes, offset, length);
    }
}
