package jx.fs.ext2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jx.buffercache.lru.LruBufferCache;
import jx.fs.api.File;
import jx.fs.api.FileSystemException;
import jx.fs.api.NoSpaceException;
import jx.hosted.Check;
import jx.hosted.FileDisk;
import jx.zero.Clock;
import jx.zero.Hosted;
import jx.zero.Memory;
import jx.zero.MemoryManager;
import jx.zero.Naming;

/** {@code RandomOperations IMAGE SEED COUNT}: random operations on an image and on a model; both must agree at every step and after mounting anew. */
public final class RandomOperations {
    private static final int LARGEST = 400_000;
    private final Random random;
    private final String image;
    private final MemoryManager memory = (MemoryManager) Naming.get().lookup("MemoryManager");
    private final Memory buffer = Hosted.allocate(LARGEST);
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> directories = new ArrayList<>(List.of(""));
    private Ext2FileSystem fs;

    private RandomOperations(String image, long seed) throws IOException {
        this.image = image;
        random = new Random(seed);
        mount();
    }

    public static void main(String[] arguments) throws IOException {
        RandomOperations test = new RandomOperations(arguments[0], Long.parseLong(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        for (int i = 0; i < count; i++) {
            test.step();
        }
        test.remount();
        for (String path : test.files.keySet()) {
            test.compare(path);
        }
        test.fs.unmount();
    }

    private void mount() throws IOException {
        fs = new Ext2FileSystem(new LruBufferCache(new FileDisk(image, false), memory, 256), memory, (Clock) Naming.get().lookup("Clock"));
    }

    private void remount() throws IOException {
        fs.unmount();
        mount();
    }

    private String newPath() {
        return directories.get(random.nextInt(directories.size())) + "/n" + "x".repeat(random.nextInt(40)) + random.nextInt(60);
    }

    private String anyFile() {
        return files.isEmpty() ? null : new ArrayList<>(files.keySet()).get(random.nextInt(files.size()));
    }

    private void step() throws IOException {
        String file = anyFile();
        int kind = random.nextInt(100);
        if (file == null || kind < 20) {
            create(newPath());
        } else if (kind < 45) {
            write(file);
        } else if (kind < 60) {
            compare(file);
        } else if (kind < 70) {
            truncate(file);
        } else if (kind < 80) {
            fs.unlink(file);
            files.remove(file);
        } else if (kind < 90) {
            rename(file, newPath());
        } else if (kind < 93) {
            makeDirectory(newPath());
        } else if (kind < 96) {
            removeDirectory(directories.get(random.nextInt(directories.size())));
        } else if (kind < 98) {
            fs.sync();
        } else {
            remount();
        }
    }

    private void create(String path) throws IOException {
        if (files.containsKey(path) || directories.contains(path)) {
            Check.fails(jx.fs.api.FileExistsException.class, () -> fs.create(path, 0644));
            return;
        }
        try {
            fs.create(path, 0644).close();
        } catch (NoSpaceException e) {
            return;
        }
        files.put(path, new byte[0]);
    }

    private void write(String path) throws IOException {
        byte[] old = files.get(path);
        int position = random.nextInt(random.nextBoolean() ? old.length + 1 : LARGEST / 2);
        int length = random.nextInt(random.nextBoolean() ? 5000 : LARGEST / 2);
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        buffer.copyFrom(0, bytes, 0, length);
        File file = fs.open(path);
        int written;
        try {
            written = file.write(position, buffer, 0, length);
        } catch (NoSpaceException e) {
            written = 0;
        }
        int size = written == 0 ? old.length : Math.max(old.length, position + written);
        byte[] now = java.util.Arrays.copyOf(old, size);
        System.arraycopy(bytes, 0, now, written == 0 ? 0 : position, written);
        files.put(path, now);
        Check.equal(size, file.length(), path);
        file.close();
    }

    private void compare(String path) throws IOException {
        File file = fs.open(path);
        byte[] expected = files.get(path);
        Check.equal(expected.length, file.length(), path);
        int position = random.nextInt(expected.length + 1);
        int part = position / 2;
        Check.equal(expected.length - part, file.read(part, buffer, 0, LARGEST), path);
        byte[] bytes = new byte[expected.length - part];
        buffer.copyTo(0, bytes, 0, bytes.length);
        Check.that(java.util.Arrays.equals(bytes, java.util.Arrays.copyOfRange(expected, part, expected.length)), path + " has other bytes");
        file.close();
    }

    private void truncate(String path) throws IOException {
        int length = random.nextInt(LARGEST / 2);
        File file = fs.open(path);
        file.setLength(length);
        file.close();
        files.put(path, java.util.Arrays.copyOf(files.get(path), length));
    }

    private void rename(String from, String to) throws IOException {
        if (directories.contains(to)) {
            Check.fails(jx.fs.api.IsDirectoryException.class, () -> fs.rename(from, to));
            return;
        }
        try {
            fs.rename(from, to);
        } catch (NoSpaceException e) {
            return;
        }
        files.put(to, files.remove(from));
    }

    private void makeDirectory(String path) throws IOException {
        if (files.containsKey(path) || directories.contains(path)) {
            return;
        }
        try {
            fs.makeDirectory(path, 0755);
            directories.add(path);
        } catch (NoSpaceException e) {
            Check.fails(jx.fs.api.FileNotFoundException.class, () -> fs.attributes(path));
        }
    }

    private void removeDirectory(String path) throws IOException {
        if (path.isEmpty()) {
            return;
        }
        boolean empty = files.keySet().stream().noneMatch(name -> name.startsWith(path + "/")) && directories.stream().noneMatch(name -> name.startsWith(path + "/"));
        try {
            fs.removeDirectory(path);
            Check.that(empty, path + " was not empty");
            directories.remove(path);
        } catch (FileSystemException e) {
            Check.that(!empty, path + " was empty: " + e);
        }
    }
}
