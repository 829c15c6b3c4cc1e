package jx.test.memory;

import jx.test.harness.Body;
import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Memory;
import jx.zero.MemoryRevokedException;
import jx.zero.Naming;
import jx.zero.ReadOnlyMemory;

/** After a revocation every older view is dead, everywhere, and the bytes are still there. */
final class Revocation {
    private Revocation() {
    }

    static void add(Suite suite, Holder holder) {
        suite.test("every-access-to-revoked", () -> {
            Memory memory = Main.MANAGER.allocate(100);
            Memory range = memory.range(10, 10);
            ReadOnlyMemory view = memory.readOnly();
            memory.fill(0, 100, 3);
            Memory fresh = memory.revoke();
            byte[] bytes = new byte[10];
            for (ReadOnlyMemory dead : new ReadOnlyMemory[] {memory, range, view}) {
                Check.that(!dead.isValid(), "isValid");
                revoked(() -> dead.get8(0));
                revoked(() -> dead.get16(0));
                revoked(() -> dead.get32(0));
                revoked(() -> dead.get64(0));
                revoked(() -> dead.get8(-1));
                revoked(() -> dead.copyTo(0, bytes, 0, 1));
                revoked(() -> dead.copyTo(0, fresh, 0, 1));
                revoked(() -> dead.range(0, 1));
            }
            for (Memory dead : new Memory[] {memory, range}) {
                revoked(() -> dead.set8(0, 1));
                revoked(() -> dead.set16(0, 1));
                revoked(() -> dead.set32(0, 1));
                revoked(() -> dead.set64(0, 1));
                revoked(() -> dead.copyFrom(0, bytes, 0, 1));
                revoked(() -> fresh.copyTo(0, dead, 0, 1));
                revoked(() -> dead.fill(0, 1, 1));
                revoked(dead::readOnly);
                revoked(dead::revoke);
            }
            for (int i = 0; i < 100; i++) {
                Check.equal(3, fresh.get8(i));
            }
            Check.equal(100, memory.size());
        });
        suite.test("revoked-range-gives-fresh-range", () -> {
            Memory memory = Main.MANAGER.allocate(100);
            memory.set32(20, 77);
            Memory fresh = memory.range(20, 10).revoke();
            Check.equal(10, fresh.size());
            Check.equal(77, fresh.get32(0));
            Check.throwing(IndexOutOfBoundsException.class, () -> fresh.get8(10));
            revoked(() -> memory.get8(0));
        });
        suite.test("revoked-a-thousand-times", () -> {
            Memory memory = Main.MANAGER.allocate(8);
            for (int i = 0; i < 1000; i++) {
                memory.set64(0, i);
                Memory older = memory;
                memory = memory.revoke();
                Check.equal(i, memory.get64(0));
                Check.that(!older.isValid(), "older");
            }
        });
        suite.test("revoked-in-another-domain", () -> {
            Memory memory = Main.MANAGER.allocate(100);
            memory.set32(0, 42);
            holder.keep(memory.range(0, 50).readOnly());
            Check.equal(42, holder.read());
            Memory fresh = memory.revoke();
            revoked(holder::read);
            holder.keep(fresh);
            Check.equal(42, holder.read());
        });
        suite.test("revoked-while-a-thread-loops", () -> {
            Memory memory = Main.MANAGER.allocate(100);
            String[] end = new String[1];
            int[] reads = new int[1];
            Thread looper = new Thread(() -> {
                try {
                    while (memory.get32(0) != -1) {
                        reads[0]++;
                    }
                } catch (MemoryRevokedException e) {
                    end[0] = "revoked";
                }
            });
            looper.start();
            while (reads[0] == 0) {
                Thread.sleep(1);
            }
            Memory fresh = memory.revoke();
            looper.join();
            Check.equal("revoked", end[0]);
            fresh.set32(0, -1);
        });
        suite.test("revoked-while-another-domain-loops", () -> {
            Holder reader = (Holder) Naming.get().await("reader");
            Memory memory = Main.MANAGER.allocate(100);
            holder.keep(memory);
            String[] end = new String[1];
            Thread caller = new Thread(() -> end[0] = reader.readOn());
            caller.start();
            while (holder.reads() == 0) {
                Thread.sleep(1);
            }
            memory.revoke();
            caller.join();
            Check.equal("MemoryRevokedException", end[0]);
        });
    }

    private static void revoked(Body body) {
        Check.throwing(MemoryRevokedException.class, body);
    }
}
