package jx.buffercache.lru;

import java.io.IOException;
import jx.block.api.BlockIO;
import jx.service.api.Services;
import jx.zero.MemoryManager;

/** Puts a cache in front of the service {@code disk} and registers it as {@code cache}. */
public final class Main {
    private static final String SIZE = "cache.blocks=";
    private static final int DEFAULT_BLOCKS = 2048;

    private Main() {
    }

    /** {@code cache.blocks=N} sets the size in blocks of 4 KiB; other arguments are for others. */
    public static void main(String[] arguments) {
        int blocks = DEFAULT_BLOCKS;
        for (String argument : arguments) {
            if (argument.startsWith(SIZE)) {
                blocks = Integer.parseInt(argument.substring(SIZE.length()));
            }
        }
        try {
            BlockIO disk = (BlockIO) Services.await("disk");
            Services.register("cache", new LruBufferCache(disk, (MemoryManager) Services.kernel("MemoryManager"), blocks));
        } catch (IOException e) {
            Services.fail("cache", e);
        }
    }
}
