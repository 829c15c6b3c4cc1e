package jx.fs.ext2;

import java.io.IOException;
import jx.block.api.BufferCache;
import jx.service.api.Services;
import jx.zero.Clock;
import jx.zero.MemoryManager;

/** Mounts the disk behind the service {@code cache} and registers the file system as {@code fs}. */
public final class Main {
    private Main() {
    }

    /** All arguments are for others. */
    public static void main(String[] arguments) {
        try {
            BufferCache cache = (BufferCache) Services.await("cache");
            Services.register("fs", new Ext2FileSystem(cache, (MemoryManager) Services.kernel("MemoryManager"), (Clock) Services.kernel("Clock")));
        } catch (IOException e) {
            Services.fail("fs", e);
        }
    }
}
