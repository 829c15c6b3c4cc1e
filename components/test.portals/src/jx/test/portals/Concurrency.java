package jx.test.portals;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.AtomicVariable;

/** Many callers, and services that wait. */
final class Concurrency {
    private static final int CALLERS = 8;
    private static final int CALLS = 100;

    private Concurrency() {
    }

    static void add(Suite suite, Echo echo, Echo blocking) {
        suite.test("many-callers", () -> {
            int[] sums = new int[CALLERS];
            run(CALLERS, caller -> {
                for (int i = 0; i < CALLS; i++) {
                    sums[caller] = echo.add(sums[caller], 1);
                    if (echo.increment(new Node(i, null)).id != i + 1) {
                        throw new AssertionError("caller " + caller + " got another's result");
                    }
                }
            });
            for (int sum : sums) {
                Check.equal(CALLS, sum);
            }
        });
        suite.test("callers-take-turns", () -> turns(echo, blocking));
        suite.test("others-run-while-a-service-waits", () -> {
            AtomicVariable gate = new AtomicVariable(0);
            Thread waiter = new Thread(() -> blocking.await(gate, 1));
            waiter.start();
            for (int i = 0; i < CALLS; i++) {
                Check.equal(i + 1, echo.add(i, 1));
            }
            Check.that(waiter.isAlive(), "the service still waits");
            gate.setAndUnblock(1);
            waiter.join();
        });
        suite.test("callers-queue-behind-a-service-that-waits", () -> {
            AtomicVariable gate = new AtomicVariable(0);
            AtomicVariable done = new AtomicVariable(0);
            Thread[] waiters = new Thread[CALLERS];
            for (int i = 0; i < CALLERS; i++) {
                waiters[i] = new Thread(() -> {
                    blocking.await(gate, 1);
                    blocking.increment(done);
                });
                waiters[i].start();
            }
            for (int i = 0; i < CALLERS; i++) {
                Thread.yield();
            }
            Check.equal(0, done.get());
            gate.setAndUnblock(1);
            for (Thread waiter : waiters) {
                waiter.join();
            }
            Check.equal(CALLERS, done.get());
        });
        suite.test("garbage-collected-while-calls-wait", () -> {
            AtomicVariable gate = new AtomicVariable(0);
            Object[] result = new Object[1];
            Node kept = new Node(41, null);
            Thread waiter = new Thread(() -> {
                blocking.await(gate, 1);
                result[0] = blocking.increment(kept);
            });
            waiter.start();
            Thread.yield();
            for (int i = 0; i < 5; i++) {
                System.gc();
                Check.equal(i, ((Node) echo.same(new Node(i, null))).id);
            }
            gate.setAndUnblock(1);
            waiter.join();
            Check.equal(42, ((Node) result[0]).id);
        });
    }

    private interface Work {
        void run(int caller);
    }

    private static void run(int callers, Work work) throws Throwable {
        Thread[] threads = new Thread[callers];
        Throwable[] failure = new Throwable[1];
        for (int i = 0; i < callers; i++) {
            int caller = i;
            threads[i] = new Thread(() -> {
                try {
                    work.run(caller);
                } catch (Throwable thrown) {
                    failure[0] = thrown;
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    /** Callers that pile up while the service waits are served in the order in which they came. */
    private static void turns(Echo echo, Echo blocking) throws Throwable {
        AtomicVariable gate = new AtomicVariable(0);
        AtomicVariable started = new AtomicVariable(0);
        StringBuilder order = new StringBuilder();
        Thread first = new Thread(() -> blocking.await(gate, 1));
        first.start();
        Thread.sleep(1);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            char name = (char) ('a' + i);
            threads[i] = new Thread(() -> {
                started.setAndUnblock(started.get() + 1);
                blocking.call(number -> {
                    order.append(name);
                    return 0;
                }, 1);
            });
            threads[i].start();
            while (started.get() <= i) {
                Thread.sleep(1);
            }
        }
        gate.setAndUnblock(1);
        first.join();
        for (Thread thread : threads) {
            thread.join();
        }
        Check.equal("abcd", order.toString());
        Check.equal(3, echo.add(1, 2));
    }
}
