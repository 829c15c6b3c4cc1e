package jx.zero;

/** Double of the kernel's service. */
public final class Dma implements Portal {
    Dma() {
    }

    public long address(ReadOnlyMemory memory) {
        return memory.storage.busAddress() + memory.check(0, memory.size());
    }
}
