package jx.buffercache.lru;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import jx.block.api.BufferCache;
import jx.hosted.Check;
import jx.hosted.FileDisk;
import jx.zero.Hosted;
import jx.zero.Memory;
import jx.zero.MemoryManager;
import jx.zero.Naming;

/** {@code CacheTest IMAGE}: the cache against an array of bytes. The image is zero and a bit more than 4 MiB, no multiple of the cache's block size. */
public final class CacheTest {
    private static final int LARGEST = 100_000;
    private static final int SLOTS = 256;

    private CacheTest() {
    }

    public static void main(String[] arguments) throws IOException {
        randomAccess(arguments[0]);
        sequentialReadsAreClustered(arguments[0]);
        errorsLoseNothing(arguments[0]);
        badSourcesLeaveNoTrace(arguments[0]);
    }

    private static BufferCache open(FileDisk disk) {
        return new LruBufferCache(disk, (MemoryManager) Naming.get().lookup("MemoryManager"), SLOTS);
    }

    private static byte[] bytes(Memory memory, int length) {
        byte[] bytes = new byte[length];
        memory.copyTo(0, bytes, 0, length);
        return bytes;
    }

    private static void randomAccess(String image) throws IOException {
        FileDisk disk = new FileDisk(image, false);
        BufferCache cache = open(disk);
        byte[] model = new byte[(int) cache.size()];
        Memory buffer = Hosted.allocate(LARGEST);
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            int length = random.nextInt(random.nextBoolean() ? 3000 : LARGEST);
            int position = random.nextInt(model.length - length + 1);
            if (random.nextInt(50) == 0) {
                cache.flush();
                cache = open(disk);
            } else if (random.nextBoolean()) {
                byte[] data = new byte[length];
                random.nextBytes(data);
                buffer.copyFrom(0, data, 0, length);
                cache.write(position, buffer, 0, length);
                System.arraycopy(data, 0, model, position, length);
            } else {
                cache.read(position, buffer, 0, length);
                Check.that(Arrays.equals(bytes(buffer, length), Arrays.copyOfRange(model, position, position + length)), "bytes at " + position);
            }
        }
        BufferCache last = cache;
        last.flush();
        Check.fails(IndexOutOfBoundsException.class, () -> last.read(model.length - 10, buffer, 0, 11));
        Check.fails(IndexOutOfBoundsException.class, () -> last.write(-1, buffer, 0, 1));
    }

    private static void sequentialReadsAreClustered(String image) throws IOException {
        FileDisk disk = new FileDisk(image, true);
        BufferCache cache = open(disk);
        Memory buffer = Hosted.allocate(LARGEST);
        for (int position = 0; position < 512 * 1024; position += 4096) {
            cache.read(position, buffer, 0, 4096);
        }
        Check.that(disk.requests() <= 8, disk.requests() + " requests for 128 blocks");
        long before = disk.requests();
        cache.read(0, buffer, 0, LARGEST);
        Check.equal(before, disk.requests(), "requests of a re-read");
        Check.fails(IOException.class, () -> cache.write(0, buffer, 0, 1));
    }

    private static void errorsLoseNothing(String image) throws IOException {
        FileDisk disk = new FileDisk(image, false);
        BufferCache cache = open(disk);
        Memory buffer = Hosted.allocate(1 << 20);
        byte[] data = new byte[1 << 20];
        new Random(2).nextBytes(data);
        buffer.copyFrom(0, data, 0, data.length);
        cache.write(0, buffer, 0, 64 * 4096);
        disk.fail(80, 88, false, true);
        Check.fails(IOException.class, cache::flush);
        boolean reported = false;
        for (int i = 0; i < 4 && !reported; i++) {
            try {
                cache.read(1 << 20, buffer, 0, 1 << 20);
                cache.read(2 << 20, buffer, 0, 1 << 20);
            } catch (IOException e) {
                reported = true;
            }
        }
        Check.that(reported, "an error while making room is reported");
        disk.fail(0, 0, false, false);
        cache.flush();
        BufferCache fresh = open(disk);
        fresh.read(0, buffer, 0, 64 * 4096);
        Check.that(Arrays.equals(bytes(buffer, 64 * 4096), Arrays.copyOf(data, 64 * 4096)), "bytes after the error");
        disk.fail(800, 808, true, false);
        BufferCache reader = open(disk);
        reader.read(0, buffer, 0, 800 * 512);
        Check.fails(IOException.class, () -> reader.read(0, buffer, 0, 816 * 512));
        reader.read(808 * 512, buffer, 0, 4096);
    }

    private static void badSourcesLeaveNoTrace(String image) throws IOException {
        BufferCache cache = open(new FileDisk(image, false));
        BufferCache other = open(new FileDisk(image, true));
        Memory buffer = Hosted.allocate(8192);
        Memory revoked = Hosted.allocate(8192);
        revoked.revoke();
        Check.fails(jx.zero.MemoryRevokedException.class, () -> cache.write(4096, revoked, 0, 4096));
        Check.fails(IndexOutOfBoundsException.class, () -> cache.write(4096, buffer, 8000, 4096));
        cache.read(4096, buffer, 0, 4096);
        byte[] here = bytes(buffer, 4096);
        other.read(4096, buffer, 0, 4096);
        Check.that(Arrays.equals(here, bytes(buffer, 4096)), "a write that failed changed nothing");
    }
}
