package jx.zero;

/** Bus addresses for devices. Needs the grant {@code dma}: whoever can program a device with an address can write there. */
public final class Dma implements Portal {
    private Dma() {
    }

    /** The bus address of the memory's first byte; ranges are physically contiguous. Throws {@link MemoryRevokedException} if it was revoked. */
    public native long address(ReadOnlyMemory memory);
}
