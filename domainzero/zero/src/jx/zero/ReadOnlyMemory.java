package jx.zero;

/**
 * A range of bytes outside every heap, shared by reference between domains; this view can only read.
 *
 * <p>Multi-byte values are little-endian and need no alignment. An access outside {@code [0, size())} throws IndexOutOfBoundsException, one after revocation
 * {@link MemoryRevokedException}. Single accesses are atomic against revocation, are never removed or reordered by the
 * translator, and are allowed in interrupt handlers; bulk copies take as long as they take. Made only by the kernel.
 */
public class ReadOnlyMemory implements Portal {
    private int base;
    private int size;
    private int control;

    ReadOnlyMemory() {
    }

    /** Bytes in this range. */
    public final int size() {
        return size;
    }

    /** False once the memory was revoked. */
    public final native boolean isValid();

    /** The byte at {@code offset}, 0 to 255. */
    public final native int get8(int offset);

    /** The unsigned 16-bit value at {@code offset}, 0 to 65535. */
    public final native int get16(int offset);

    public final native int get32(int offset);

    public final native long get64(int offset);

    /** Copies {@code length} bytes from {@code offset} to {@code target[targetOffset]}. */
    public final native void copyTo(int offset, byte[] target, int targetOffset, int length);

    /** Copies {@code length} bytes to {@code target}; overlapping ranges of one memory copy as if through a buffer. */
    public final native void copyTo(int offset, Memory target, int targetOffset, int length);

    /** The bytes {@code [offset, offset + length)} as a memory object of the same kind; shares revocation with this one. */
    public ReadOnlyMemory range(int offset, int length) {
        return range0(offset, length);
    }

    final native ReadOnlyMemory range0(int offset, int length);
}
