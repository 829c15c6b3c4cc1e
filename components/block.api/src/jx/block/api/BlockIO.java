package jx.block.api;

import java.io.IOException;
import jx.zero.Memory;
import jx.zero.Portal;
import jx.zero.ReadOnlyMemory;

/**
 * A disk: an array of sectors of {@link #SECTOR_SIZE} bytes.
 *
 * <p>Data moves directly between the device and the memory object passed, whichever domain allocated it. Any number of threads may have requests under way; a
 * request is complete when its method returns. A range outside the disk or the memory is an IllegalArgumentException or IndexOutOfBoundsException and does nothing.
 */
public interface BlockIO extends Portal {
    int SECTOR_SIZE = 512;

    /** Number of sectors. */
    long sectors();

    /** Whether the device refuses writes. */
    boolean isReadOnly();

    /** Reads {@code count} sectors from {@code sector} on to {@code offset}; after an IOException the memory's range may hold anything. */
    void read(long sector, Memory target, int offset, int count) throws IOException;

    /** Writes {@code count} sectors from {@code offset}; after an IOException the sectors may hold old or new bytes. */
    void write(long sector, ReadOnlyMemory source, int offset, int count) throws IOException;

    /** Returns when everything written before is on stable storage. */
    void flush() throws IOException;
}
