package jx.test.domains;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.AtomicVariable;
import jx.zero.InterruptHandler;
import jx.zero.Interrupts;
import jx.zero.Naming;
import jx.zero.Ports;

/** First-level handlers on the real-time clock's periodic interrupt. */
final class Handlers {
    private static final int LINE = 8;
    private static final int SELECT = 0x70;
    private static final int DATA = 0x71;
    private static final int REGISTER_A = 0x0a;
    private static final int REGISTER_B = 0x0b;
    private static final int REGISTER_C = 0x0c;
    private static final int PERIODIC = 0x40;
    private static final int RATE_1024_HZ = 6;
    private static final int PATIENCE_MILLISECONDS = 2000;

    private final Ports ports = (Ports) Naming.get().lookup("Ports");
    private final Interrupts interrupts = (Interrupts) Naming.get().lookup("Interrupts");
    private final AtomicVariable count = new AtomicVariable(0);
    private final RuntimeException bad = new IllegalStateException("bad handler");
    private final int[] counts = new int[1];

    private Handlers() {
    }

    static void add(Suite suite) {
        Handlers clock = new Handlers();
        suite.test("handler-throws", () -> clock.removed(() -> {
            clock.acknowledge();
            throw clock.bad;
        }));
        suite.test("handler-dereferences-null", () -> clock.removed(() -> {
            clock.acknowledge();
            clock.nothing(clock.count.get()).set(1);
        }));
        suite.test("handler-leaves-an-array", () -> clock.removed(() -> {
            clock.acknowledge();
            clock.counts[clock.count.get()]++;
        }));
        suite.test("wrong-lines", () -> {
            for (int line : new int[] {-1, 16, 4, 2, Integer.MAX_VALUE}) {
                Check.throwing(IllegalArgumentException.class, () -> clock.interrupts.installLine(line, () -> clock.count.set(-1)));
            }
            Check.throwing(NullPointerException.class, () -> clock.interrupts.installLine(LINE, null));
        });
        suite.test("handler-counts", () -> {
            clock.count.set(0);
            clock.start(clock::acknowledge);
            clock.await(20);
            Check.throwing(IllegalArgumentException.class, () -> clock.interrupts.installLine(LINE, clock::acknowledge));
        });
        suite.test("handler-runs-while-java-computes", () -> {
            int before = clock.count.get();
            long end = System.nanoTime() + 100000000;
            long x = 1;
            while (System.nanoTime() < end) {
                for (int i = 0; i < 10000; i++) {
                    x = x * 31 + i;
                }
            }
            Check.that(clock.count.get() > before + 3 && x != 0, "only " + (clock.count.get() - before));
        });
        suite.test("handler-runs-while-threads-allocate", () -> {
            int before = clock.count.get();
            long end = System.nanoTime() + 100000000;
            Threads.together(() -> {
                while (System.nanoTime() < end) {
                    new Victim().allocate(50000);
                }
            });
            Check.that(clock.count.get() > before + 3, "only " + (clock.count.get() - before));
        });
        suite.test("handler-floating-point", () -> {
            double sum = 0;
            long end = System.nanoTime() + 50000000;
            for (int i = 0; System.nanoTime() < end; i++) {
                double step = i * 0.5;
                for (int j = 0; j < 1000; j++) {
                    step = step * 1.0 + 1.0 - 1.0;
                }
                if (step != i * 0.5) {
                    throw new AssertionError("step " + i + " is " + step);
                }
                sum += step;
            }
            Check.that(sum >= 0, "sum");
        });
        suite.test("clock-stops", () -> {
            clock.stop();
            Thread.sleep(5);
            int before = clock.count.get();
            Thread.sleep(10);
            Check.equal(before, clock.count.get());
        });
    }

    private void write(int register, int value) {
        ports.out8(SELECT, register);
        ports.out8(DATA, value);
    }

    private int read(int register) {
        ports.out8(SELECT, register);
        return ports.in8(DATA);
    }

    private void acknowledge() {
        read(REGISTER_C);
        count.setAndUnblock(count.get() + 1);
    }

    private AtomicVariable nothing(int value) {
        return value < 0 ? count : null;
    }

    private void start(InterruptHandler handler) {
        interrupts.installLine(LINE, handler);
        write(REGISTER_A, read(REGISTER_A) & 0xf0 | RATE_1024_HZ);
        write(REGISTER_B, read(REGISTER_B) | PERIODIC);
        read(REGISTER_C);
    }

    private void stop() {
        write(REGISTER_B, read(REGISTER_B) & ~PERIODIC);
    }

    /** Waits until there were {@code wanted} interrupts. */
    private void await(int wanted) {
        int seen = count.get();
        while (seen < wanted) {
            seen = count.blockWhileEqual(seen);
        }
    }

    /** Installs {@code handler}, which counts and then does what it must not; the line must be free again soon. */
    private void removed(InterruptHandler handler) throws InterruptedException {
        count.set(0);
        start(handler);
        await(1);
        stop();
        for (int waited = 0; waited < PATIENCE_MILLISECONDS; waited++) {
            Thread.sleep(1);
            try {
                interrupts.installLine(LINE, () -> {
                    throw bad;
                });
            } catch (IllegalArgumentException stillTaken) {
                continue;
            }
            write(REGISTER_B, read(REGISTER_B) | PERIODIC);
            read(REGISTER_C);
            Thread.sleep(5);
            stop();
            read(REGISTER_C);
            Check.equal(1, count.get());
            return;
        }
        throw new AssertionError("the handler was not removed");
    }
}
