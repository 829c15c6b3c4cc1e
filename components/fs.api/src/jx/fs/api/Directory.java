package jx.fs.api;

import java.io.IOException;
import jx.zero.Portal;

/** An open directory. */
public interface Directory extends Portal {
    /**
     * Up to {@code maximum} entries that follow the one whose {@link DirectoryEntry#next} is {@code cookie}; 0 starts at the beginning, an empty array is the end. Names made or removed
     * between two calls may or may not be seen, all others are seen once.
     */
    DirectoryEntry[] read(long cookie, int maximum) throws IOException;

    /** Ends use of this object. */
    void close() throws IOException;
}
