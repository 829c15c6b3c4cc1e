package jx.test.memory;

import jx.test.harness.Body;
import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Memory;

/** Bulk copies and fills. */
final class Copies {
    private static final int SIZE = 600;
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 9, 63, 64, 65, 255, 300};
    private static final int[] SHIFTS = {0, 1, -1, 2, -3, 7, -8, 9, 64, -65, 299, -300};

    private Copies() {
    }

    static void add(Suite suite) {
        suite.test("overlapping-copies", () -> {
            for (int length : LENGTHS) {
                for (int shift : SHIFTS) {
                    overlap(length, 300, 300 + shift);
                }
            }
        });
        suite.test("overlapping-copies-between-views", () -> {
            Memory memory = numbered();
            memory.range(10, 100).copyTo(0, memory.range(15, 100), 0, 100);
            for (int i = 0; i < 100; i++) {
                Check.equal((byte) (10 + i), (byte) memory.get8(15 + i));
            }
        });
        suite.test("copy-between-memories", () -> {
            Memory source = numbered();
            for (int length : LENGTHS) {
                Memory target = Main.MANAGER.allocate(SIZE);
                source.copyTo(3, target, 5, length);
                for (int i = 0; i < SIZE; i++) {
                    Check.equal(i >= 5 && i < 5 + length ? (byte) (i - 2) : 0, (byte) target.get8(i));
                }
            }
        });
        suite.test("copy-to-and-from-arrays", () -> {
            Memory memory = numbered();
            for (int length : LENGTHS) {
                byte[] bytes = new byte[SIZE];
                memory.copyTo(7, bytes, 11, length);
                for (int i = 0; i < SIZE; i++) {
                    Check.equal(i >= 11 && i < 11 + length ? (byte) (i - 4) : 0, bytes[i]);
                }
                Memory back = Main.MANAGER.allocate(SIZE);
                back.copyFrom(13, bytes, 11, length);
                for (int i = 0; i < SIZE; i++) {
                    Check.equal(i >= 13 && i < 13 + length ? (byte) (i - 6) : 0, (byte) back.get8(i));
                }
            }
        });
        suite.test("copy-bounds", Copies::bounds);
        suite.test("copy-null", () -> {
            Memory memory = numbered();
            byte[] noBytes = memory.size() == 0 ? new byte[1] : null;
            Memory noMemory = memory.size() == 0 ? memory : null;
            Check.throwing(NullPointerException.class, () -> memory.copyTo(0, noBytes, 0, 0));
            Check.throwing(NullPointerException.class, () -> memory.copyFrom(0, noBytes, 0, 0));
            Check.throwing(NullPointerException.class, () -> memory.copyTo(0, noMemory, 0, 0));
        });
        suite.test("fill", () -> {
            Memory memory = numbered();
            memory.fill(100, 300, 0x1aa);
            for (int i = 0; i < SIZE; i++) {
                Check.equal(i >= 100 && i < 400 ? (byte) 0xaa : (byte) i, (byte) memory.get8(i));
            }
            memory.fill(SIZE, 0, 1);
        });
        suite.test("big-copies", () -> {
            int size = 3 << 20;
            Memory a = Main.MANAGER.allocate(size);
            Memory b = Main.MANAGER.allocate(size);
            for (int i = 0; i < size; i += 8) {
                a.set64(i, i * 0x9e3779b97f4a7c15L);
            }
            a.copyTo(0, b, 0, size);
            for (int i = 0; i < size; i += 8) {
                if (b.get64(i) != i * 0x9e3779b97f4a7c15L) {
                    throw new AssertionError("at " + i);
                }
            }
        });
    }

    private static Memory numbered() {
        Memory memory = Main.MANAGER.allocate(SIZE);
        for (int i = 0; i < SIZE; i++) {
            memory.set8(i, i);
        }
        return memory;
    }

    private static void overlap(int length, int from, int to) {
        if (from + length > SIZE || to + length > SIZE || to < 0) {
            return;
        }
        Memory memory = numbered();
        memory.copyTo(from, memory, to, length);
        for (int i = 0; i < SIZE; i++) {
            int expected = i >= to && i < to + length ? i - to + from : i;
            if ((byte) memory.get8(i) != (byte) expected) {
                throw new AssertionError("copy of " + length + " from " + from + " to " + to + ": byte " + i + " is " + memory.get8(i));
            }
        }
    }

    private static void bounds() {
        Memory memory = numbered();
        Memory other = numbered();
        byte[] bytes = new byte[SIZE];
        int[][] refused = {{0, 0, SIZE + 1}, {1, 0, SIZE}, {0, 1, SIZE}, {-1, 0, 1}, {0, -1, 1}, {0, 0, -1}, {SIZE, 0, 1}, {0, SIZE, 1}, {Integer.MAX_VALUE, 0, 1},
                {0, Integer.MAX_VALUE, 1}, {1, 1, Integer.MAX_VALUE}, {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE}, {5, 5, Integer.MIN_VALUE}, {SIZE + 1, 0, 0},
                {0, SIZE + 1, 0}};
        for (int[] at : refused) {
            outside(at, () -> memory.copyTo(at[0], other, at[1], at[2]));
            outside(at, () -> memory.copyTo(at[0], bytes, at[1], at[2]));
            outside(at, () -> memory.copyFrom(at[0], bytes, at[1], at[2]));
            if (at[1] == 0) {
                outside(at, () -> memory.fill(at[0], at[2], 1));
            }
        }
        memory.copyTo(SIZE, other, SIZE, 0);
        memory.copyTo(SIZE, bytes, SIZE, 0);
        for (int i = 0; i < SIZE; i++) {
            Check.equal(0, bytes[i]);
            Check.equal((byte) i, (byte) other.get8(i));
        }
    }

    private static void outside(int[] at, Body body) {
        try {
            body.run();
        } catch (IndexOutOfBoundsException e) {
            return;
        } catch (Throwable e) {
            throw new AssertionError("other exception", e);
        }
        throw new AssertionError("let through: " + at[0] + ", " + at[1] + ", " + at[2]);
    }
}
