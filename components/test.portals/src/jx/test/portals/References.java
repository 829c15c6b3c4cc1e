package jx.test.portals;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.AtomicVariable;
import jx.zero.Memory;
import jx.zero.MemoryManager;
import jx.zero.MemoryRevokedException;
import jx.zero.Naming;
import jx.zero.ReadOnlyMemory;

/** Portals, memory objects and atomic variables cross by reference. */
final class References {
    private static final int SIZE = 10000;

    private References() {
    }

    /** Counts its calls. */
    static final class Doubler implements Listener {
        private int count;

        @Override
        public int heard(int number) {
            count++;
            return 2 * number;
        }
    }

    static void add(Suite suite, Echo echo, Echo third) {
        suite.test("portal-as-parameter", () -> {
            Doubler doubler = new Doubler();
            Check.equal(380, echo.call(doubler, 20));
            Check.equal(20, doubler.count);
        });
        suite.test("portal-as-result", () -> {
            Echo self = echo.self();
            Check.equal(7, self.self().add(3, 4));
            Check.that(echo.isSelf(self) && echo.isSelf(echo), "a portal passed home is the object itself");
            Check.that(!third.isSelf(echo), "another service's portal is not");
        });
        suite.test("own-portal-comes-home", () -> {
            Doubler doubler = new Doubler();
            Check.same(doubler, echo.same(doubler));
            Node node = new Node(1, null);
            node.extra = doubler;
            Check.same(doubler, ((Node) echo.same(node)).extra);
        });
        suite.test("portal-to-a-third-domain", () -> {
            Doubler doubler = new Doubler();
            Check.equal(90, echo.callThrough(third, doubler, 10));
            Check.equal(10, doubler.count);
            Echo passed = (Echo) echo.same(third);
            Check.equal(5, passed.add(2, 3));
            Check.that(third.isSelf(passed), "through a second domain and home");
        });
        suite.test("call-back-to-the-caller-that-waits", () -> Check.equal(20, echo.nested(new EchoService(), 20)));
        suite.test("call-back-between-three", () -> Check.equal(12, echo.nested(third, 12)));
        suite.test("portal-of-a-caller-inside-a-thread", () -> {
            Doubler doubler = new Doubler();
            Thread thread = new Thread(() -> echo.call(doubler, 5));
            thread.start();
            thread.join();
            Check.equal(5, doubler.count);
        });
        suite.test("a-thousand-portals", () -> {
            int total = 0;
            for (int i = 0; i < 1000; i++) {
                total += echo.call(new Doubler(), 2);
            }
            Check.equal(2000, total);
        });
        suite.test("memory", () -> memory(echo));
        suite.test("memory-as-result", () -> {
            Memory memory = manager().allocate(SIZE);
            Memory other = (Memory) echo.same(memory);
            other.set32(4, 42);
            Check.equal(42, memory.get32(4));
            Memory range = (Memory) third.same(memory.range(4, 8));
            Check.equal(8, range.size());
            Check.equal(42, range.get32(0));
            Check.throwing(IndexOutOfBoundsException.class, () -> range.get32(5));
        });
        suite.test("read-only-memory", () -> {
            Memory memory = manager().allocate(100);
            memory.fill(0, 100, 1);
            ReadOnlyMemory view = memory.readOnly();
            Check.equal(100, echo.sum(view));
            Check.that(!echo.isWritable(view) && echo.isWritable(memory), "the kind of view is kept");
            Object copy = echo.same(view);
            Check.throwing(ClassCastException.class, () -> ((Memory) copy).set8(0, 1));
            memory.set8(0, 5);
            Check.equal(5, ((ReadOnlyMemory) copy).get8(0));
        });
        suite.test("revoked-in-all-domains", () -> {
            Memory memory = manager().allocate(SIZE);
            memory.set32(0, 77);
            echo.keepMemory(memory);
            third.keepMemory((Memory) echo.same(memory));
            Check.equal(77, third.readKept());
            Memory fresh = memory.revoke();
            Check.throwing(MemoryRevokedException.class, echo::readKept);
            Check.throwing(MemoryRevokedException.class, third::readKept);
            Check.throwing(MemoryRevokedException.class, () -> memory.get32(0));
            echo.keepMemory(fresh);
            Check.equal(77, echo.readKept());
        });
        suite.test("revoked-by-the-other-side", () -> {
            Memory memory = manager().allocate(100);
            Memory other = ((Memory) echo.same(memory)).revoke();
            Check.that(!memory.isValid() && other.isValid(), "only the fresh one is valid");
        });
        suite.test("three-hundred-megabytes-passed", () -> {
            for (int i = 0; i < 300; i++) {
                echo.same(manager().allocate(1 << 20));
            }
        });
        suite.test("atomic-variable", () -> {
            AtomicVariable variable = new AtomicVariable(5);
            echo.increment(variable);
            third.increment((AtomicVariable) echo.same(variable));
            Check.equal(7, variable.get());
        });
        suite.test("wait-for-another-domain", () -> {
            AtomicVariable variable = new AtomicVariable(1);
            int[] seen = new int[1];
            Thread waiter = new Thread(() -> seen[0] = variable.blockWhileEqual(1));
            waiter.start();
            Thread.yield();
            echo.increment(variable);
            waiter.join();
            Check.equal(2, seen[0]);
        });
    }

    private static MemoryManager manager() {
        return (MemoryManager) Naming.get().lookup("MemoryManager");
    }

    private static void memory(Echo echo) {
        Memory memory = manager().allocate(SIZE);
        memory.fill(0, 100, 1);
        Check.equal(100, echo.use(memory.range(0, 200)));
        Check.equal(99, memory.get8(0));
    }
}
