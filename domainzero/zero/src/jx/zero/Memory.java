package jx.zero;

/** A memory object that can be written. See {@link ReadOnlyMemory} for bounds, revocation and atomicity. */
public class Memory extends ReadOnlyMemory {
    Memory() {
    }

    /** Stores the low 8 bits of {@code value}. */
    public final native void set8(int offset, int value);

    /** Stores the low 16 bits of {@code value}. */
    public final native void set16(int offset, int value);

    public final native void set32(int offset, int value);

    public final native void set64(int offset, long value);

    /** Copies {@code source[sourceOffset..+length)} to {@code offset}. */
    public final native void copyFrom(int offset, byte[] source, int sourceOffset, int length);

    /** Sets {@code length} bytes from {@code offset} to the low 8 bits of {@code value}. */
    public final native void fill(int offset, int length, int value);

    @Override
    public Memory range(int offset, int length) {
        return (Memory) range0(offset, length);
    }

    /** A view of the same bytes that cannot write; revoked together with this one. */
    public final native ReadOnlyMemory readOnly();

    /** Invalidates every view of this memory in every domain and returns a fresh one of this range. Bytes stay as they are. */
    public final native Memory revoke();
}
