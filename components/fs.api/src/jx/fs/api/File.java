package jx.fs.api;

import java.io.IOException;
import jx.zero.Memory;
import jx.zero.Portal;
import jx.zero.ReadOnlyMemory;

/** An open regular file. Bytes go directly between the cache and the memory object passed. */
public interface File extends Portal {
    /** Copies up to {@code length} bytes at {@code position} to {@code offset} of {@code target}; returns how many, 0 at or behind the end. */
    int read(long position, Memory target, int offset, int length) throws IOException;

    /**
     * Writes {@code length} bytes at {@code position}, making the file longer if needed; bytes skipped read as zero. Returns how many were written: fewer only if the disk
     * became full, and if not one could be, {@link NoSpaceException}.
     */
    int write(long position, ReadOnlyMemory source, int offset, int length) throws IOException;

    /** Bytes in the file. */
    long length() throws IOException;

    /** Cuts the file off or extends it by a hole. */
    void setLength(long length) throws IOException;

    FileAttributes attributes() throws IOException;

    /** Returns when everything written to the file is on stable storage. */
    void sync() throws IOException;

    /** Ends use of this object; a file without names goes when its last user closes it. Closing twice does nothing. */
    void close() throws IOException;
}
