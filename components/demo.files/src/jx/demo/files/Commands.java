package jx.demo.files;

import java.io.IOException;
import java.util.ArrayList;
import jx.fs.api.Directory;
import jx.fs.api.DirectoryEntry;
import jx.fs.api.File;
import jx.fs.api.FileAttributes;
import jx.fs.api.FileExistsException;
import jx.fs.api.FileSystem;
import jx.fs.api.FileSystemStatus;
import jx.fs.api.NoSpaceException;
import jx.zero.Memory;

/**
 * Does what a line says to a file system; words are separated by blanks, sizes are in bytes, results go to System.out.
 *
 * <p>{@code ! Type command} claims that the command throws the exception of that simple name. Contents are given by a seed, see {@link Content}.
 */
public final class Commands {
    private static final int LISTED_AT_ONCE = 16;

    private final FileSystem fs;
    private final Content content;

    /** {@code buffer} is what files are read and written through. */
    public Commands(FileSystem fs, Memory buffer) {
        this.fs = fs;
        content = new Content(buffer);
    }

    /** Runs one line; IllegalStateException if a claim does not hold. */
    public void run(String line) throws IOException {
        String[] words = words(line);
        if (!words[0].equals("!")) {
            command(words);
            return;
        }
        String[] rest = new String[words.length - 2];
        System.arraycopy(words, 2, rest, 0, rest.length);
        try {
            command(rest);
        } catch (IOException | RuntimeException e) {
            if (!e.getClass().getSimpleName().equals(words[1])) {
                throw e;
            }
            return;
        }
        throw new IllegalStateException(words[1] + " expected");
    }

    private static String[] words(String line) {
        ArrayList<String> words = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int end = line.indexOf(' ', start);
            if (end < 0) {
                end = line.length();
            }
            words.add(line.substring(start, end));
            start = end + 1;
        }
        String[] result = new String[words.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = words.get(i);
        }
        return result;
    }

    private static long number(String[] words, int index) {
        return Long.parseLong(words[index]);
    }

    private void command(String[] word) throws IOException {
        switch (word[0]) {
            case "sync" -> fs.sync();
            case "unmount" -> fs.unmount();
            case "mkdir" -> fs.makeDirectory(word[1], 0755);
            case "rmdir" -> fs.removeDirectory(word[1]);
            case "rm" -> fs.unlink(word[1]);
            case "ln" -> fs.link(word[1], word[2]);
            case "mv" -> fs.rename(word[1], word[2]);
            case "symlink" -> fs.symbolicLink(word[1], word[2]);
            case "readlink" -> System.out.println(fs.readLink(word[1]));
            case "chmod" -> fs.setPermissions(word[1], Integer.parseInt(word[2], 8));
            case "chown" -> fs.setOwner(word[1], (int) number(word, 2), (int) number(word, 3));
            case "utimes" -> fs.setTimes(word[1], number(word, 2), number(word, 3));
            case "stat" -> stat(word[1]);
            case "free" -> free();
            case "tree" -> tree("");
            case "many" -> many(word[1], (int) number(word, 2));
            case "few" -> few(word[1], (int) number(word, 2));
            default -> fileCommand(word);
        }
    }

    private void fileCommand(String[] word) throws IOException {
        boolean reads = word[0].equals("check") || word[0].equals("zero");
        File file = reads ? fs.open(word[1]) : openOrCreate(word[1]);
        try {
            switch (word[0]) {
                case "truncate" -> file.setLength(number(word, 2));
                case "write" -> content.write(file, number(word, 2), number(word, 3), (int) number(word, 4));
                case "check" -> content.check(file, number(word, 2), number(word, 3), (int) number(word, 4), false);
                case "zero" -> content.check(file, number(word, 2), number(word, 3), 0, true);
                case "fill" -> fill(file);
                case "orphan" -> orphan(file, word[1], number(word, 2));
                default -> throw new IllegalStateException("unknown command " + word[0]);
            }
        } finally {
            file.close();
        }
    }

    private File openOrCreate(String path) throws IOException {
        try {
            return fs.create(path, 0644);
        } catch (FileExistsException e) {
            return fs.open(path);
        }
    }

    /** Writes until the disk is full. */
    private void fill(File file) throws IOException {
        try {
            content.write(file, file.length(), Long.MAX_VALUE / 2, 1);
        } catch (NoSpaceException e) {
            System.out.println("full");
        }
    }

    /** Uses a file without a name. */
    private void orphan(File file, String path, long length) throws IOException {
        content.write(file, 0, length, 3);
        fs.unlink(path);
        fs.sync();
        content.check(file, 0, length, 3, false);
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

    private void stat(String path) throws IOException {
        FileAttributes a = fs.linkAttributes(path);
        System.out.println(Integer.toOctalString(a.mode) + " " + a.links + " " + a.user + " " + a.group + " " + a.size + " " + a.allocated + " " + a.accessTime + " "
                + a.modificationTime);
    }

    private void free() throws IOException {
        FileSystemStatus status = fs.status();
        System.out.println(status.freeBlocks + " " + status.freeInodes);
    }

    private void tree(String path) throws IOException {
        Directory directory = fs.openDirectory(path + "/");
        long cookie = 0;
        while (true) {
            DirectoryEntry[] entries = directory.read(cookie, LISTED_AT_ONCE);
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
            System.out.println(path + " file " + attributes.size + " " + (content.sum(file) & 0xffffffffL));
            file.close();
        }
    }
}
