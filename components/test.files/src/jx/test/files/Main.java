package jx.test.files;

import java.io.IOException;
import jx.fs.api.FileSystem;
import jx.service.api.Services;
import jx.zero.Memory;
import jx.zero.MemoryManager;

/**
 * Runs the commands in its arguments on the service {@code fs}: one an argument, words separated by blanks, see {@link Commands}.
 *
 * <p>A command's output is followed by {@code ok}, or {@code failed Type: message} if it threw; the next one runs in any case. Exit status 1 if there is no file system.
 */
public final class Main {
    private static final int BUFFER = 1 << 16;

    private Main() {
    }

    public static void main(String[] arguments) {
        FileSystem fs;
        try {
            fs = (FileSystem) Services.await("fs");
        } catch (IOException e) {
            System.err.println("files: " + e.getMessage());
            System.exit(1);
            return;
        }
        Memory buffer = ((MemoryManager) Services.kernel("MemoryManager")).allocate(BUFFER);
        Commands commands = new Commands(fs, buffer);
        for (String argument : arguments) {
            System.out.println("> " + argument);
            try {
                commands.run(argument.split(" "));
                System.out.println("ok");
            } catch (IOException | RuntimeException e) {
                System.out.println("failed " + e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        System.out.println("done");
    }
}
