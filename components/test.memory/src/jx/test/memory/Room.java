package jx.test.memory;

import java.util.ArrayList;
import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Memory;

/** Main memory comes back when nobody sees it any more, and its end is an OutOfMemoryError. */
final class Room {
    private static final int CYCLES = 200;

    private Room() {
    }

    static void add(Suite suite, Holder holder) {
        suite.test("free-returns-to-start", () -> {
            cycle();
            settle(holder);
            long start = Main.MANAGER.free();
            for (int i = 0; i < CYCLES; i++) {
                cycle();
            }
            System.gc();
            Check.equal(start, Main.MANAGER.free());
        });
        suite.test("free-counts-pages", () -> {
            System.gc();
            long start = Main.MANAGER.free();
            Memory memory = Main.MANAGER.allocate(10 * 4096 + 1);
            Check.equal(start - 11 * 4096, Main.MANAGER.free());
            Memory range = memory.range(5, 1);
            memory = null;
            System.gc();
            Check.equal(start - 11 * 4096, Main.MANAGER.free());
            range.set8(0, 1);
            range = null;
            System.gc();
            Check.equal(start, Main.MANAGER.free());
        });
        suite.test("kept-by-another-domain", () -> {
            holder.forget();
            System.gc();
            long start = Main.MANAGER.free();
            Memory memory = Main.MANAGER.allocate(1 << 20);
            memory.set32(0, 7);
            holder.keep(memory);
            memory = null;
            System.gc();
            Check.equal(7, holder.read());
            Check.equal(start - (1 << 20), Main.MANAGER.free());
            holder.forget();
            Check.equal(start, Main.MANAGER.free());
        });
        suite.test("revoked-memory-comes-back", () -> {
            Main.MANAGER.allocate(1).revoke();
            System.gc();
            long start = Main.MANAGER.free();
            for (int i = 0; i < CYCLES; i++) {
                Memory memory = Main.MANAGER.allocate(5000);
                memory.range(1, 2).readOnly();
                memory.revoke().revoke();
            }
            System.gc();
            Check.equal(start, Main.MANAGER.free());
        });
        suite.test("out-of-memory", () -> {
            takeAll();
            settle(holder);
            long start = Main.MANAGER.free();
            takeAll();
            settle(holder);
            Check.equal(start, Main.MANAGER.free());
        });
        suite.test("too-big", () -> {
            for (int size : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 4095, 1 << 30, 600 << 20}) {
                Check.throwing(OutOfMemoryError.class, () -> Main.MANAGER.allocate(size));
            }
            Check.throwing(IllegalArgumentException.class, () -> Main.MANAGER.allocate(-1));
            Check.throwing(IllegalArgumentException.class, () -> Main.MANAGER.allocate(Integer.MIN_VALUE));
        });
        suite.test("garbage-is-collected-when-memory-ends", () -> {
            long free = Main.MANAGER.free();
            for (long taken = 0; taken < 3 * free; taken += 8 << 20) {
                Main.MANAGER.allocate(8 << 20).set8(0, 1);
            }
        });
    }

    /** Collects what earlier tests left in both domains: threads and services on the way out still hold objects and stacks. The kernel's own small objects keep their pages. */
    private static void settle(Holder holder) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            holder.forget();
            System.gc();
            Thread.sleep(2);
        }
    }

    private static void takeAll() {
        ArrayList<Memory> all = new ArrayList<>();
        Check.throwing(OutOfMemoryError.class, () -> {
            while (true) {
                all.add(Main.MANAGER.allocate(1 << 20));
            }
        });
        Check.that(all.size() > 10, "only " + all.size());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).set32(0, i);
        }
        for (int i = 0; i < all.size(); i++) {
            Check.equal(i, all.get(i).get32(0));
        }
    }

    private static void cycle() {
        Memory memory = Main.MANAGER.allocate(3 * 4096);
        Memory range = memory.range(100, 5000).range(10, 100);
        range.set8(0, 1);
        Main.MANAGER.allocate(1 << 20).readOnly().range(5, 5);
        Main.MANAGER.allocate(0);
    }
}
