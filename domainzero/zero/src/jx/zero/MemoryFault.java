package jx.zero;

/** Throw helpers that compiled memory accesses and the kernel call; not part of any stack trace. */
final class MemoryFault {
    private MemoryFault() {
    }

    static void bounds(int offset, int length, int size) {
        throw new IndexOutOfBoundsException("Range [" + offset + ", " + offset + " + " + length + ") out of bounds for memory of size " + size);
    }

    static void revoked() {
        throw new MemoryRevokedException();
    }
}
