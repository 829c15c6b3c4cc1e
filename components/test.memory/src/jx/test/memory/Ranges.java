package jx.test.memory;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Memory;
import jx.zero.ReadOnlyMemory;

/** Views of parts, and views that only read. */
final class Ranges {
    private Ranges() {
    }

    static void add(Suite suite) {
        suite.test("range", () -> {
            Memory whole = Main.MANAGER.allocate(100);
            Memory range = whole.range(10, 20);
            range.set8(0, 7);
            Check.equal(7, whole.get8(10));
            whole.set32(26, 0x01020304);
            Check.equal(0x01020304, range.get32(16));
            Check.equal(20, range.size());
        });
        suite.test("range-of-a-range-of-a-range", () -> {
            Memory whole = Main.MANAGER.allocate(1000);
            Memory range = whole;
            for (int i = 1; i <= 100; i++) {
                range = range.range(2, range.size() - 4);
                range.set8(0, i);
                Check.equal(i, whole.get8(2 * i));
                Check.equal(1000 - 4 * i, range.size());
            }
            Memory inner = range;
            Check.throwing(IndexOutOfBoundsException.class, () -> inner.get8(inner.size()));
            Check.throwing(IndexOutOfBoundsException.class, () -> inner.range(0, inner.size() + 1));
        });
        suite.test("range-bounds", () -> {
            Memory memory = Main.MANAGER.allocate(100);
            int[][] refused = {{0, 101}, {1, 100}, {100, 1}, {101, 0}, {-1, 1}, {0, -1}, {50, -10}, {Integer.MAX_VALUE, 1}, {1, Integer.MAX_VALUE},
                    {Integer.MAX_VALUE, Integer.MAX_VALUE}, {Integer.MIN_VALUE, Integer.MIN_VALUE}, {-50, 100}, {Integer.MIN_VALUE, 0}};
            for (int[] range : refused) {
                Check.throwing(IndexOutOfBoundsException.class, () -> memory.range(range[0], range[1]));
            }
            Check.equal(0, memory.range(100, 0).size());
            Check.equal(0, memory.range(0, 0).size());
            Check.equal(100, memory.range(0, 100).size());
        });
        suite.test("read-only", () -> {
            Memory memory = Main.MANAGER.allocate(100);
            ReadOnlyMemory view = memory.readOnly();
            memory.set64(92, 5);
            Check.equal(5, view.get64(92));
            Check.equal(100, view.size());
            Object object = view;
            Check.throwing(ClassCastException.class, () -> ((Memory) object).set8(0, 1));
            Object range = view.range(5, 5);
            Check.that(!(range instanceof Memory), "a range of it is read-only, too");
            Check.throwing(ClassCastException.class, () -> view.copyTo(0, (Memory) range, 0, 1));
        });
    }
}
