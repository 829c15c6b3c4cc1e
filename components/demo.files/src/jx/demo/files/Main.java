package jx.demo.files;

import java.io.IOException;
import jx.fs.api.FileSystem;
import jx.service.api.Services;
import jx.zero.MemoryManager;

/** Runs its arguments as {@link Commands} on the service {@code fs}; ends with status 1 at the first that fails. */
public final class Main {
    private static final int BUFFER = 64 * 1024;

    private Main() {
    }

    /** Each argument is one command. */
    public static void main(String[] arguments) {
        String line = "mount";
        try {
            FileSystem fs = (FileSystem) Services.await("fs");
            MemoryManager memory = (MemoryManager) Services.kernel("MemoryManager");
            Commands commands = new Commands(fs, memory.allocate(BUFFER));
            for (String argument : arguments) {
                line = argument;
                commands.run(line);
            }
        } catch (IOException | RuntimeException e) {
            System.out.println("failed: " + line + ": " + e);
            System.exit(1);
        }
    }
}
