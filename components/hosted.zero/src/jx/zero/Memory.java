package jx.zero;

/** Double of the kernel's class. */
public class Memory extends ReadOnlyMemory {
    Memory(Storage storage, int base, int size, boolean[] valid) {
        super(storage, base, size, valid);
    }

    public final void set8(int offset, int value) {
        storage.set(check(offset, 1), 1, value);
    }

    public final void set16(int offset, int value) {
        storage.set(check(offset, 2), 2, value);
    }

    public final void set32(int offset, int value) {
        storage.set(check(offset, 4), 4, value);
    }

    public final void set64(int offset, long value) {
        storage.set(check(offset, 8), 8, value);
    }

    public final void copyFrom(int offset, byte[] source, int sourceOffset, int length) {
        int to = check(offset, length);
        java.util.Objects.checkFromIndexSize(sourceOffset, length, source.length);
        if (storage instanceof Storage.Buffer buffer) {
            buffer.bytes.put(to, source, sourceOffset, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            storage.set(to + i, 1, source[sourceOffset + i]);
        }
    }

    public final void fill(int offset, int length, int value) {
        int to = check(offset, length);
        for (int i = 0; i < length; i++) {
            storage.set(to + i, 1, value);
        }
    }

    @Override
    public Memory range(int offset, int length) {
        return new Memory(storage, check(offset, length), length, valid);
    }

    public final ReadOnlyMemory readOnly() {
        return new ReadOnlyMemory(storage, check(0, size()), size(), valid);
    }

    public final Memory revoke() {
        check(0, size());
        valid[0] = false;
        return new Memory(storage, base, size(), new boolean[] {true});
    }
}
