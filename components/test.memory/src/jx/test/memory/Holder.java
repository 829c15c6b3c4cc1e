package jx.test.memory;

import jx.zero.Portal;
import jx.zero.ReadOnlyMemory;

/** Keeps memory objects in another domain, which was not granted device memory. */
public interface Holder extends Portal {
    void keep(ReadOnlyMemory memory);

    /** The kept memory's first 32 bits. */
    int read();

    /** Reads the kept memory until that throws; the simple name of what was thrown. */
    String readOn();

    /** How often {@link #readOn} has read. */
    int reads();

    /** Forgets what was kept and collects garbage. */
    void forget();

    /** Whether the domain sees the kernel service {@code name}. */
    boolean sees(String name);
}
