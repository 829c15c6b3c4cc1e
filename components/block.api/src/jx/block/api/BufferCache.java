package jx.block.api;

import java.io.IOException;
import jx.zero.Memory;
import jx.zero.Portal;
import jx.zero.ReadOnlyMemory;

/**
 * A disk seen through a cache, addressed in bytes.
 *
 * <p>A call covers any range, so that a cache in another domain costs one portal call a contiguous run and not one a block; nothing stays pinned between calls. Written
 * bytes reach the disk at {@link #flush} or when their room is needed; bytes that could not be written stay in the cache and are tried again.
 */
public interface BufferCache extends Portal {
    /** Bytes on the disk. */
    long size();

    /** Whether the disk refuses writes. */
    boolean isReadOnly();

    /** Copies {@code length} bytes at {@code position} to {@code offset} of {@code target}. */
    void read(long position, Memory target, int offset, int length) throws IOException;

    /** Takes over {@code length} bytes from {@code offset} of {@code source}. An IOException means that a part of the range may not have been taken. */
    void write(long position, ReadOnlyMemory source, int offset, int length) throws IOException;

    /** Returns when all bytes written before are on stable storage; throws the first error, after having tried everything. */
    void flush() throws IOException;
}
