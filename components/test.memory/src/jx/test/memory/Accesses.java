package jx.test.memory;

import jx.test.harness.Body;
import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Memory;
import jx.zero.ReadOnlyMemory;

/** Single accesses of every width at every edge. */
final class Accesses {
    private static final int[] SIZES = {0, 1, 2, 3, 7, 8, 9, 100, 4095, 4096, 4097};
    private static final int[] FAR = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -4096, -8, -7, -4, -3, -2, -1, Integer.MAX_VALUE - 8, Integer.MAX_VALUE - 7,
            Integer.MAX_VALUE - 3, Integer.MAX_VALUE - 1, Integer.MAX_VALUE};

    private Accesses() {
    }

    static void add(Suite suite) {
        suite.test("fresh-memory-is-zero", () -> {
            Memory memory = Main.MANAGER.allocate(10000);
            memory.fill(0, 10000, 0xff);
            memory = null;
            System.gc();
            Memory fresh = Main.MANAGER.allocate(10000);
            for (int i = 0; i < 10000; i++) {
                Check.equal(0, fresh.get8(i));
            }
        });
        suite.test("widths", () -> widths(Main.MANAGER.allocate(64)));
        suite.test("signs", () -> {
            Memory memory = Main.MANAGER.allocate(16);
            memory.set8(0, -1);
            Check.equal(255, memory.get8(0));
            memory.set16(0, -2);
            Check.equal(65534, memory.get16(0));
            memory.set32(0, -3);
            Check.equal(-3, memory.get32(0));
            memory.set64(0, -4);
            Check.equal(-4, memory.get64(0));
            memory.set8(8, 0x1234);
            Check.equal(0x34, memory.get16(8));
            memory.set16(10, 0x123456);
            Check.equal(0x3456, memory.get32(10));
        });
        suite.test("little-endian", () -> {
            Memory memory = Main.MANAGER.allocate(16);
            memory.set64(1, 0x1122334455667788L);
            for (int i = 0; i < 8; i++) {
                Check.equal(0x88 - 0x11 * i, memory.get8(1 + i));
            }
            Check.equal(0x7788, memory.get16(1));
            Check.equal(0x55667788, memory.get32(1));
            Check.equal(0x22334455, memory.get32(4));
            Check.equal(0x1122334455667788L, memory.get64(1));
        });
        suite.test("every-edge", () -> {
            for (int size : SIZES) {
                edges(Main.MANAGER.allocate(size), size);
                edges(Main.MANAGER.allocate(size + 8192).range(4097, size), size);
            }
        });
        suite.test("bounds-message", () -> {
            Memory memory = Main.MANAGER.allocate(10);
            Check.equal("Range [8, 8 + 4) out of bounds for memory of size 10", Check.throwing(IndexOutOfBoundsException.class, () -> memory.get32(8)).getMessage());
            Check.equal("Range [-1, -1 + 8) out of bounds for memory of size 10",
                    Check.throwing(IndexOutOfBoundsException.class, () -> memory.set64(-1, 5)).getMessage());
        });
        suite.test("refused-write-changes-nothing", () -> {
            Memory whole = Main.MANAGER.allocate(64);
            Memory range = whole.range(16, 16);
            refused(() -> range.set64(9, -1));
            refused(() -> range.set32(13, -1));
            refused(() -> range.set16(15, -1));
            refused(() -> range.set8(16, -1));
            refused(() -> range.set64(-1, -1));
            refused(() -> range.fill(8, 9, -1));
            for (int i = 0; i < 64; i++) {
                Check.equal(0, whole.get8(i));
            }
        });
        suite.test("null-memory", () -> {
            ReadOnlyMemory none = Main.MANAGER.free() < 0 ? Main.MANAGER.allocate(1) : null;
            Check.throwing(NullPointerException.class, () -> none.get8(0));
            Check.throwing(NullPointerException.class, () -> none.get64(-1));
            Check.throwing(NullPointerException.class, () -> none.size());
            Check.throwing(NullPointerException.class, () -> ((Memory) none).set32(0, 0));
        });
    }

    private static void widths(Memory memory) {
        for (int offset = 0; offset < 16; offset++) {
            memory.fill(0, 64, 0xaa);
            memory.set64(offset + 8, 0x0102030405060708L);
            Check.equal(0x0102030405060708L, memory.get64(offset + 8));
            Check.equal(0xaaaaaaaaaaaaaaaaL, memory.get64(offset));
            Check.equal(0xaaaaaaaaaaaaaaaaL, memory.get64(offset + 16));
            memory.set32(offset + 8, 0x11121314);
            Check.equal(0x0102030411121314L, memory.get64(offset + 8));
            memory.set16(offset + 8, 0x2122);
            Check.equal(0x0102030411122122L, memory.get64(offset + 8));
            memory.set8(offset + 8, 0x31);
            Check.equal(0x0102030411122131L, memory.get64(offset + 8));
        }
    }

    private static void edges(Memory memory, int size) {
        Check.equal(size, memory.size());
        for (int offset = Math.max(0, size - 9); offset <= size + 9; offset++) {
            access(memory, offset, size);
        }
        access(memory, 0, size);
        for (int offset : FAR) {
            access(memory, offset, size);
        }
    }

    private static void access(Memory memory, int offset, int size) {
        expect(fits(offset, 1, size), () -> memory.set8(offset, memory.get8(offset)));
        expect(fits(offset, 2, size), () -> memory.set16(offset, memory.get16(offset)));
        expect(fits(offset, 4, size), () -> memory.set32(offset, memory.get32(offset)));
        expect(fits(offset, 8, size), () -> memory.set64(offset, memory.get64(offset)));
        expect(fits(offset, 1, size), () -> memory.set8(offset, 0));
        expect(fits(offset, 2, size), () -> memory.set16(offset, 0));
        expect(fits(offset, 4, size), () -> memory.set32(offset, 0));
        expect(fits(offset, 8, size), () -> memory.set64(offset, 0));
    }

    private static boolean fits(int offset, int width, int size) {
        return offset >= 0 && (long) offset + width <= size;
    }

    private static void expect(boolean allowed, Body body) {
        try {
            body.run();
            Check.that(allowed, "an access outside was let through");
        } catch (IndexOutOfBoundsException e) {
            Check.that(!allowed, "an access inside was refused: " + e.getMessage());
        } catch (Throwable e) {
            throw new AssertionError("other exception", e);
        }
    }

    private static void refused(Body body) {
        Check.throwing(IndexOutOfBoundsException.class, body);
    }
}
