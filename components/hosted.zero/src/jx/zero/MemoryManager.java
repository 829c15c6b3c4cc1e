package jx.zero;

/** Double of the kernel's service. */
public final class MemoryManager implements Portal {
    MemoryManager() {
    }

    public Memory allocate(int size) {
        return Hosted.allocate(size);
    }

    public long free() {
        return Runtime.getRuntime().freeMemory();
    }
}
