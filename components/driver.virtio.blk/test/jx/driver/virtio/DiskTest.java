package jx.driver.virtio;

import java.io.IOException;
import java.util.Random;
import jx.block.api.BlockIO;
import jx.hosted.Check;
import jx.hosted.QtestMachine;
import jx.service.api.Services;
import jx.zero.Hosted;
import jx.zero.Memory;

/** {@code DiskTest SOCKET MEMORY BAD}: the driver against QEMU's device, whose disk has 32768 sectors and fails to read or write sector BAD. */
public final class DiskTest {
    private static final int SECTORS = 32768;
    private static final int SECTOR = BlockIO.SECTOR_SIZE;
    private static final int THREADS = 24;
    private static final int DEVICE_SLOT = 4;

    private DiskTest() {
    }

    public static void main(String[] arguments) throws Exception {
        QtestMachine machine = new QtestMachine(arguments[0], arguments[1]);
        machine.assignRegions(DEVICE_SLOT, 0xe000_0000L);
        Hosted.attach(machine);
        Main.main(new String[0]);
        BlockIO disk = (BlockIO) Services.await("disk");
        int bad = Integer.parseInt(arguments[2]);
        Check.equal(SECTORS, disk.sectors(), "sectors");
        Check.that(!disk.isReadOnly(), "disk is writable");
        transfers(disk);
        refuses(disk);
        manyThreads(disk);
        failing(disk, bad);
        disk.flush();
    }

    private static void fill(Memory memory, long seed) {
        byte[] bytes = new byte[memory.size()];
        new Random(seed).nextBytes(bytes);
        memory.copyFrom(0, bytes, 0, bytes.length);
    }

    private static void compare(Memory expected, int expectedOffset, Memory actual, int offset, int length) {
        for (int i = 0; i < length; i += 4) {
            Check.equal(expected.get32(expectedOffset + i), actual.get32(offset + i), "word at " + i);
        }
    }

    private static void transfers(BlockIO disk) throws IOException {
        Memory out = Hosted.allocate(3 << 20);
        Memory in = Hosted.allocate(3 << 20);
        fill(out, 1);
        disk.write(0, out, 0, 6144);
        disk.read(0, in, 0, 6144);
        compare(out, 0, in, 0, 3 << 20);
        in.fill(0, in.size(), 0);
        disk.read(17, in, 1234, 9);
        compare(out, 17 * SECTOR, in, 1234, 9 * SECTOR);
        Check.equal(0, in.get32(1230), "byte before");
        Check.equal(0, in.get32(1234 + 9 * SECTOR), "byte behind");
        disk.write(SECTORS - 1, out.readOnly(), 7 * SECTOR, 1);
        disk.read(SECTORS - 1, in.range(8192, 512), 0, 1);
        compare(out, 7 * SECTOR, in, 8192, SECTOR);
        disk.read(0, in, in.size(), 0);
        disk.flush();
    }

    private static void refuses(BlockIO disk) {
        Memory memory = Hosted.allocate(4096);
        Check.fails(IllegalArgumentException.class, () -> disk.read(SECTORS, memory, 0, 1));
        Check.fails(IllegalArgumentException.class, () -> disk.read(-1, memory, 0, 1));
        Check.fails(IllegalArgumentException.class, () -> disk.write(SECTORS - 1, memory, 0, 2));
        Check.fails(IndexOutOfBoundsException.class, () -> disk.read(0, memory, 0, 9));
        Check.fails(IndexOutOfBoundsException.class, () -> disk.read(0, memory, 4000, 1));
        Check.fails(IndexOutOfBoundsException.class, () -> disk.read(0, memory, -512, 1));
        Check.fails(NullPointerException.class, () -> disk.read(0, null, 0, 1));
    }

    private static void manyThreads(BlockIO disk) throws InterruptedException {
        Thread[] threads = new Thread[THREADS];
        String[] failures = new String[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                try {
                    Memory out = Hosted.allocate(16384);
                    Memory in = Hosted.allocate(16384);
                    for (int round = 0; round < 8; round++) {
                        fill(out, number * 100 + round);
                        disk.write(8192 + number * 32, out, 0, 32);
                        disk.read(8192 + number * 32, in, 0, 32);
                        compare(out, 0, in, 0, 16384);
                    }
                } catch (Throwable e) {
                    failures[number] = e.toString();
                }
            });
            threads[i].start();
        }
        for (int i = 0; i < THREADS; i++) {
            threads[i].join();
            Check.that(failures[i] == null, "thread " + i + ": " + failures[i]);
        }
    }

    private static void failing(BlockIO disk, int bad) throws IOException {
        Memory memory = Hosted.allocate(65536);
        Check.fails(IOException.class, () -> disk.read(bad - 8, memory, 0, 16));
        Check.fails(IOException.class, () -> disk.write(bad, memory, 0, 8));
        disk.read(bad - 64, memory, 0, 8);
        disk.write(bad - 64, memory, 0, 8);
    }
}
