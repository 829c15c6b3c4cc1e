package jx.fs.ext2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jx.buffercache.lru.LruBufferCache;
import jx.demo.files.Commands;
import jx.hosted.FileDisk;
import jx.zero.Clock;
import jx.zero.Hosted;
import jx.zero.MemoryManager;
import jx.zero.Naming;

/** {@code Script IMAGE COMMANDS [readonly]}: runs {@link Commands} on an image, and besides {@code mount}, {@code fail r|w|rw START END} and {@code failafter COUNT} for the disk. */
public final class Script {
    private static final int BUFFER = 1 << 16;
    private static final int CACHE_BLOCKS = 256;
    private final FileDisk disk;
    private Commands commands;

    private Script(String image, boolean readOnly) throws IOException {
        disk = new FileDisk(image, readOnly);
    }

    public static void main(String[] arguments) throws IOException {
        Script script = new Script(arguments[0], arguments.length > 2);
        int number = 0;
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            number++;
            try {
                script.run(line);
            } catch (Throwable e) {
                throw new AssertionError("line " + number + ": " + line, e);
            }
        }
    }

    private void run(String line) throws IOException {
        String[] word = line.split(" ");
        switch (word[0]) {
            case "mount" -> mount();
            case "fail" -> disk.fail(Long.parseLong(word[2]), Long.parseLong(word[3]), word[1].contains("r"), word[1].contains("w"));
            case "failafter" -> disk.failAfter(Long.parseLong(word[1]));
            default -> commands.run(line);
        }
    }

    private void mount() throws IOException {
        MemoryManager memory = (MemoryManager) Naming.get().lookup("MemoryManager");
        Clock clock = (Clock) Naming.get().lookup("Clock");
        commands = new Commands(new Ext2FileSystem(new LruBufferCache(disk, memory, CACHE_BLOCKS), memory, clock), Hosted.allocate(BUFFER));
    }
}
