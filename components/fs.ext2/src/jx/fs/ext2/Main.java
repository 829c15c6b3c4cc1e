package jx.fs.ext2;

import java.io.IOException;
import jx.block.api.BufferCache;
import jx.zero.Clock;
import jx.zero.MemoryManager;
import jx.zero.Naming;

/** Mounts the disk behind the service {@code cache} and registers the file system as {@code fs}. */
public final class Main {
    private Main() {
    }

    /** Throws the IOException of a disk that cannot be mounted; all arguments are for others. */
    public static void main(String[] arguments) throws IOException {
        Naming naming = Naming.get();
        BufferCache cache = (BufferCache) naming.await("cache");
        MemoryManager memory = (MemoryManager) naming.lookup("MemoryManager");
        Clock clock = (Clock) naming.lookup("Clock");
        naming.register("fs", new Ext2FileSystem(cache, memory, clock));
    }
}
