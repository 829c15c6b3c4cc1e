package jx.fs.ext2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import jx.buffercache.lru.LruBufferCache;
import jx.fs.api.Directory;
import jx.fs.api.DirectoryEntry;
import jx.fs.api.File;
import jx.fs.api.FileAttributes;
import jx.fs.api.FileExistsException;
import jx.fs.api.NoSpaceException;
import jx.hosted.FileDisk;
import jx.zero.Clock;
import jx.zero.Hosted;
import jx.zero.Memory;
import jx.zero.MemoryManager;
import jx.zero.Naming;

/**
 * Runs commands on an image: {@code Script IMAGE COMMANDS [readonly]}, a command a line, words separated by blanks.
 *
 * <p>{@code ! Type command} claims that the command throws that exception. File contents are given by a seed: byte i is a hash of seed and i.
 */
public final class Script {
    private static final int CHUNK = 1 << 16;
    private final FileDisk disk;
    private final MemoryManager memory = (MemoryManager) Naming.get().lookup("MemoryManager");
    private final Memory buffer = Hosted.allocate(CHUNK);
    private Ext2FileSystem fs;

    private Script(String image, boolean readOnly) throws IOException {
        disk = new FileDisk(image, readOnly);
    }

    public static void main(String[] arguments) throws IOException {
        Script script = new Script(arguments[0], arguments.length > 2);
        int number = 0;
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            number++;
            try {
                script.line(line);
            } catch (Throwable e) {
                throw new AssertionError("line " + number + ": " + line, e);
            }
        }
    }

    private void line(String line) throws IOException {
        if (!line.startsWith("! ")) {
            run(line.split(" "));
            return;
        }
        String[] words = line.split(" ", 3);
        try {
            run(words[2].split(" "));
        } catch (IOException | RuntimeException e) {
            if (!e.getClass().getSimpleName().equals(words[1])) {
                throw e;
            }
            return;
        }
        throw new AssertionError(words[1] + " expected");
    }

    private void run(String[] word) throws IOException {
        switch (word[0]) {
            case "mount" -> fs = new Ext2FileSystem(new LruBufferCache(disk, memory, 256), memory, (Clock) Naming.get().lookup("Clock"));
            case "unmount" -> fs.unmount();
            case "sync" -> fs.sync();
            case "mkdir" -> fs.makeDirectory(word[1], 0755);
            case "rmdir" -> fs.removeDirectory(word[1]);
            case "rm" -> fs.unlink(word[1]);
            case "ln" -> fs.link(word[1], word[2]);
            case "mv" -> fs.rename(word[1], word[2]);
            case "symlink" -> fs.symbolicLink(word[1], word[2]);
            case "readlink" -> System.out.println(fs.readLink(word[1]));
            case "chmod" -> fs.setPermissions(word[1], Integer.parseInt(word[2], 8));
            case "chown" -> fs.setOwner(word[1], Integer.parseInt(word[2]), Integer.parseInt(word[3]));
            case "utimes" -> fs.setTimes(word[1], Long.parseLong(word[2]), Long.parseLong(word[3]));
            case "truncate" -> truncate(word[1], Long.parseLong(word[2]));
            case "write" -> write(word[1], Long.parseLong(word[2]), Integer.parseInt(word[3]), Integer.parseInt(word[4]));
            case "check" -> check(word[1], Long.parseLong(word[2]), Integer.parseInt(word[3]), Integer.parseInt(word[4]));
            case "zero" -> zero(word[1], Long.parseLong(word[2]), Integer.parseInt(word[3]));
            case "fill" -> fill(word[1]);
            case "export" -> export(word[1], word[2]);
            case "many" -> many(word[1], Integer.parseInt(word[2]));
            case "few" -> few(word[1], Integer.parseInt(word[2]));
            case "tree" -> tree("");
            case "stat" -> stat(word[1]);
            case "orphan" -> orphan(word[1], Integer.parseInt(word[2]));
            case "free" -> System.out.println(fs.status().freeBlocks + " " + fs.status().freeInodes);
            case "fail" -> disk.fail(Long.parseLong(word[2]), Long.parseLong(word[3]), word[1].contains("r"), word[1].contains("w"));
            case "failafter" -> disk.failAfter(Long.parseLong(word[1]));
            default -> throw new IllegalArgumentException(word[0]);
        }
    }

    static byte[] content(int seed, long position, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            long x = (position + i) * 0x9e3779b97f4a7c15L + seed * 0xbf58476d1ce4e5b9L;
            bytes[i] = (byte) (x >>> 56 ^ x >>> 29);
        }
        return bytes;
    }

    private File openOrCreate(String path) throws IOException {
        try {
            return fs.create(path, 0644);
        } catch (FileExistsException e) {
            return fs.open(path);
        }
    }

    private interface Use {
        void of(File file) throws IOException;
    }

    private static void with(File file, Use use) throws IOException {
        try {
            use.of(file);
        } finally {
            file.close();
        }
    }

    private void truncate(String path, long length) throws IOException {
        with(openOrCreate(path), file -> file.setLength(length));
    }

    private void write(String path, long position, int length, int seed) throws IOException {
        with(openOrCreate(path), file -> write(file, position, length, seed));
    }

    private void write(File file, long position, int length, int seed) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(CHUNK, length - done);
            buffer.copyFrom(0, content(seed, position + done, part), 0, part);
            int written = file.write(position + done, buffer, 0, part);
            if (written != part) {
                throw new NoSpaceException("short write of " + written);
            }
            done += part;
        }
    }

    private byte[] read(File file, long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int part = file.read(position + done, buffer, 0, Math.min(CHUNK, length - done));
            if (part == 0) {
                throw new IOException("end of file at " + (position + done));
            }
            buffer.copyTo(0, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private void check(String path, long position, int length, int seed) throws IOException {
        with(fs.open(path), file -> compare(content(seed, position, length), read(file, position, length)));
    }

    private void zero(String path, long position, int length) throws IOException {
        with(fs.open(path), file -> compare(new byte[length], read(file, position, length)));
    }

    private static void compare(byte[] expected, byte[] actual) {
        if (!java.util.Arrays.equals(expected, actual)) {
            throw new AssertionError("other bytes");
        }
    }

    private void fill(String path) throws IOException {
        File file = openOrCreate(path);
        long position = 0;
        buffer.copyFrom(0, content(1, 0, CHUNK), 0, CHUNK);
        try {
            while (true) {
                position += file.write(position, buffer, 0, CHUNK);
            }
        } catch (NoSpaceException e) {
            System.out.println("full " + (position == file.length()));
        }
        file.close();
    }

    private void export(String path, String host) throws IOException {
        File file = fs.open(path);
        Files.write(Path.of(host), read(file, 0, (int) file.length()));
        file.close();
    }

    private void many(String path, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            fs.create(path + "/file-with-a-long-name-" + i, 0600).close();
        }
    }

    private void few(String path, int count) throws IOException {
        for (int i = 0; i < count; i += 2) {
            fs.unlink(path + "/file-with-a-long-name-" + i);
        }
    }

    private void orphan(String path, int length) throws IOException {
        File file = fs.create(path, 0600);
        for (int done = 0; done < length; done += CHUNK) {
            int part = Math.min(CHUNK, length - done);
            buffer.copyFrom(0, content(3, done, part), 0, part);
            file.write(done, buffer, 0, part);
        }
        fs.unlink(path);
        fs.sync();
        if (!java.util.Arrays.equals(content(3, 0, length), read(file, 0, length))) {
            throw new AssertionError("other bytes");
        }
        file.close();
    }

    private void stat(String path) throws IOException {
        FileAttributes a = fs.linkAttributes(path);
        System.out.println(Integer.toOctalString(a.mode) + " " + a.links + " " + a.user + " " + a.group + " " + a.size + " " + a.allocated + " " + a.accessTime + " "
                + a.modificationTime);
    }

    private void tree(String path) throws IOException {
        Directory directory = fs.openDirectory(path + "/");
        long cookie = 0;
        while (true) {
            DirectoryEntry[] entries = directory.read(cookie, 7);
            if (entries.length == 0) {
                break;
            }
            for (DirectoryEntry entry : entries) {
                cookie = entry.next;
                if (!entry.name.equals(".") && !entry.name.equals("..") && !entry.name.equals("lost+found")) {
                    describe(path + "/" + entry.name);
                }
            }
        }
        directory.close();
    }

    private void describe(String path) throws IOException {
        FileAttributes attributes = fs.linkAttributes(path);
        if (attributes.isDirectory()) {
            System.out.println(path + " dir");
            tree(path);
        } else if (attributes.isSymbolicLink()) {
            System.out.println(path + " link " + fs.readLink(path));
        } else {
            File file = fs.open(path);
            CRC32 sum = new CRC32();
            sum.update(read(file, 0, (int) attributes.size));
            file.close();
            System.out.println(path + " file " + attributes.size + " " + sum.getValue());
        }
    }
}
