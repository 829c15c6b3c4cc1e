package jx.zero;

/** Hands out main memory as memory objects. Granted to every domain; what a domain may hold is limited by its quota. */
public final class MemoryManager implements Portal {
    private MemoryManager() {
    }

    /** {@code size} zeroed bytes, 4096-byte aligned; freed when no domain holds a view of them. OutOfMemoryError if there is no room. */
    public native Memory allocate(int size);

    /** Free bytes of main memory. */
    public native long free();
}
