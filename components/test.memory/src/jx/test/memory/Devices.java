package jx.test.memory;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.DeviceMemory;
import jx.zero.DeviceMemoryManager;
import jx.zero.Memory;
import jx.zero.Naming;

/** Device memory: only with the grant, never main memory. */
final class Devices {
    private static final long IO_APIC = 0xfec00000L;
    private static final int IO_APIC_VERSION = 1;

    private Devices() {
    }

    static void add(Suite suite) {
        suite.test("device-memory-needs-the-grant", () -> {
            Check.that(!((Holder) Naming.get().await("holder")).sees("DeviceMemoryManager"), "not granted there");
            Check.that(manager() != null, "granted here");
        });
        suite.test("main-memory-is-refused", () -> {
            int megabyte = 1 << 20;
            for (long address : new long[] {megabyte, 2 * megabyte, 16 * megabyte, 64 * megabyte, 0x5000, 0x100000}) {
                Check.throwing(IllegalArgumentException.class, () -> manager().map(address, 16));
            }
            Check.throwing(IllegalArgumentException.class, () -> manager().map(0xb8000, megabyte));
            Check.throwing(IllegalArgumentException.class, () -> manager().map(0x9f000, 0x2000));
        });
        suite.test("wild-device-ranges-are-refused", () -> {
            for (long address : new long[] {0, 8, -1, -4096, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 0xffffffffL}) {
                Check.throwing(IllegalArgumentException.class, () -> manager().map(address, 16));
            }
            Check.throwing(IllegalArgumentException.class, () -> manager().map(IO_APIC, -1));
            Check.throwing(IllegalArgumentException.class, () -> manager().map(IO_APIC, Integer.MAX_VALUE));
        });
        suite.test("device-registers", () -> {
            DeviceMemory registers = manager().map(IO_APIC, 0x20);
            registers.set32(0, IO_APIC_VERSION);
            Check.equal(0x17, registers.get32(0x10) >> 16 & 0xff);
            DeviceMemory range = registers.range(0x10, 4);
            Check.equal(registers.get32(0x10), range.get32(0));
            Check.throwing(IndexOutOfBoundsException.class, () -> range.get32(1));
        });
        suite.test("device-memory-is-not-freed", () -> {
            System.gc();
            long start = Main.MANAGER.free();
            for (int i = 0; i < 50; i++) {
                manager().map(IO_APIC + i, 4);
            }
            System.gc();
            Check.equal(start, Main.MANAGER.free());
        });
        suite.test("video-memory", () -> {
            Memory screen = manager().map(0xb8000, 4000);
            Check.equal(4000, screen.size());
            Check.throwing(IndexOutOfBoundsException.class, () -> screen.set16(4000, 0));
        });
    }

    private static DeviceMemoryManager manager() {
        return (DeviceMemoryManager) Naming.get().lookup("DeviceMemoryManager");
    }
}
