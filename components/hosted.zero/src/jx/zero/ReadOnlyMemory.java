package jx.zero;

import java.nio.ByteBuffer;

/** Double of the kernel's class: same bounds, revocation and copying rules. */
public class ReadOnlyMemory implements Portal {
    final Storage storage;
    final int base;
    private final int size;
    /** Shared by all views of one memory; element 0 is false once revoked. */
    final boolean[] valid;

    ReadOnlyMemory(Storage storage, int base, int size, boolean[] valid) {
        this.storage = storage;
        this.base = base;
        this.size = size;
        this.valid = valid;
    }

    final int check(int offset, int length) {
        if (!valid[0]) {
            MemoryFault.revoked();
        }
        if (offset < 0 || length < 0 || offset > size - length) {
            MemoryFault.bounds(offset, length, size);
        }
        return base + offset;
    }

    public final int size() {
        return size;
    }

    public final boolean isValid() {
        return valid[0];
    }

    public final int get8(int offset) {
        return (int) storage.get(check(offset, 1), 1);
    }

    public final int get16(int offset) {
        return (int) storage.get(check(offset, 2), 2);
    }

    public final int get32(int offset) {
        return (int) storage.get(check(offset, 4), 4);
    }

    public final long get64(int offset) {
        return storage.get(check(offset, 8), 8);
    }

    public final void copyTo(int offset, byte[] target, int targetOffset, int length) {
        int from = check(offset, length);
        java.util.Objects.checkFromIndexSize(targetOffset, length, target.length);
        if (storage instanceof Storage.Buffer buffer) {
            buffer.bytes.get(from, target, targetOffset, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            target[targetOffset + i] = (byte) storage.get(from + i, 1);
        }
    }

    public final void copyTo(int offset, Memory target, int targetOffset, int length) {
        int from = check(offset, length);
        int to = target.check(targetOffset, length);
        if (storage instanceof Storage.Buffer source && target.storage instanceof Storage.Buffer sink) {
            ByteBuffer bytes = source.bytes;
            sink.bytes.put(to, bytes, from, length);
            return;
        }
        byte[] copy = new byte[length];
        copyTo(offset, copy, 0, length);
        target.copyFrom(targetOffset, copy, 0, length);
    }

    public ReadOnlyMemory range(int offset, int length) {
        return new ReadOnlyMemory(storage, check(offset, length), length, valid);
    }
}
