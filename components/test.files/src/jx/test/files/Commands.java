package jx.test.files;

import java.io.IOException;
import jx.fs.api.Directory;
import jx.fs.api.DirectoryEntry;
import jx.fs.api.File;
import jx.fs.api.FileAttributes;
import jx.fs.api.FileExistsException;
import jx.fs.api.FileSystem;
import jx.fs.api.FileSystemStatus;
import jx.zero.Memory;

/** The commands. File contents are given by a seed: byte i is a function of seed and i alone ({@link #content}), so the host can make and check the same. */
final class Commands {
    private static final int ENTRIES_AT_ONCE = 7;
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_FACTOR = 0x01000193;

    private final FileSystem fs;
    private final Memory buffer;
    private final byte[] bytes;

    Commands(FileSystem fs, Memory buffer) {
        this.fs = fs;
        this.buffer = buffer;
        bytes = new byte[buffer.size()];
    }

    void run(String[] word) throws IOException {
        switch (word[0]) {
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
            case "many" -> many(word[1], Integer.parseInt(word[2]));
            case "few" -> few(word[1], Integer.parseInt(word[2]));
            case "fill" -> fill(word[1]);
            case "tree" -> tree(word.length > 1 ? word[1] : "");
            case "stat" -> stat(word[1]);
            case "status" -> status();
            case "sync" -> fs.sync();
            case "unmount" -> fs.unmount();
            default -> throw new IllegalArgumentException("no command " + word[0]);
        }
    }

    static byte content(int seed, long position) {
        long x = position * 31 + (position >>> 9) * 7 + seed * 101L;
        return (byte) (x ^ x >>> 8);
    }

    private File openOrCreate(String path) throws IOException {
        try {
            return fs.create(path, 0644);
        } catch (FileExistsException e) {
            return fs.open(path);
        }
    }

    private void truncate(String path, long length) throws IOException {
        File file = openOrCreate(path);
        file.setLength(length);
        file.close();
    }

    private void write(String path, long position, int length, int seed) throws IOException {
        File file = openOrCreate(path);
        for (int done = 0; done < length;) {
            int part = Math.min(bytes.length, length - done);
            for (int i = 0; i < part; i++) {
                bytes[i] = content(seed, position + done + i);
            }
            buffer.copyFrom(0, bytes, 0, part);
            done += file.write(position + done, buffer, 0, part);
        }
        file.close();
    }

    /** Seed 0 means zero bytes. */
    private void check(String path, long position, int length, int seed) throws IOException {
        File file = fs.open(path);
        for (int done = 0; done < length;) {
            int part = file.read(position + done, buffer, 0, Math.min(bytes.length, length - done));
            if (part == 0) {
                throw new IllegalStateException("end of file at " + (position + done));
            }
            buffer.copyTo(0, bytes, 0, part);
            for (int i = 0; i < part; i++) {
                if (bytes[i] != (seed == 0 ? 0 : content(seed, position + done + i))) {
                    throw new IllegalStateException("byte " + (position + done + i) + " is " + bytes[i]);
                }
            }
            done += part;
        }
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

    /** Writes until nothing more fits; the exception goes on. */
    private void fill(String path) throws IOException {
        File file = openOrCreate(path);
        buffer.fill(0, buffer.size(), 1);
        long position = 0;
        try {
            while (true) {
                position += file.write(position, buffer, 0, buffer.size());
            }
        } finally {
            System.out.println("filled " + (position == file.length()));
            file.close();
        }
    }

    private void stat(String path) throws IOException {
        FileAttributes a = fs.linkAttributes(path);
        System.out.println(Integer.toOctalString(a.mode) + " " + a.links + " " + a.user + " " + a.group + " " + a.size + " " + a.accessTime + " " + a.modificationTime);
    }

    private void status() throws IOException {
        FileSystemStatus status = fs.status();
        System.out.println(status.blockSize + " " + status.readOnly);
    }

    private void tree(String path) throws IOException {
        Directory directory = fs.openDirectory(path + "/");
        long cookie = 0;
        while (true) {
            DirectoryEntry[] entries = directory.read(cookie, ENTRIES_AT_ONCE);
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
            System.out.println("dir " + path);
            tree(path);
        } else if (attributes.isSymbolicLink()) {
            System.out.println("link " + path + " " + fs.readLink(path));
        } else {
            System.out.println("file " + path + " " + attributes.size + " " + Integer.toHexString(hash(path)));
        }
    }

    private int hash(String path) throws IOException {
        File file = fs.open(path);
        int hash = FNV_START;
        long position = 0;
        while (true) {
            int part = file.read(position, buffer, 0, bytes.length);
            if (part == 0) {
                break;
            }
            buffer.copyTo(0, bytes, 0, part);
            for (int i = 0; i < part; i++) {
                hash = (hash ^ bytes[i] & 0xff) * FNV_FACTOR;
            }
            position += part;
        }
        file.close();
        return hash;
    }
}
