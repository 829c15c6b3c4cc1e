package jx.test.domains;

import java.util.ArrayList;
import jx.test.harness.Check;
import jx.test.harness.Suite;

/** Threads of one domain. */
final class Threads {
    private static final int ROUNDS = 2000;
    private static boolean stop;
    private static int shared;

    private Threads() {
    }

    static void add(Suite suite) {
        suite.test("preemption", () -> {
            stop = false;
            long[] spins = new long[3];
            Thread[] threads = new Thread[spins.length];
            for (int i = 0; i < threads.length; i++) {
                int number = i;
                threads[i] = new Thread(() -> {
                    while (!stop) {
                        spins[number]++;
                    }
                });
                threads[i].start();
            }
            long end = System.nanoTime() + 150000000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            stop = true;
            for (int i = 0; i < threads.length; i++) {
                threads[i].join();
                Check.that(spins[i] > 0, "thread " + i + " never ran");
            }
        });
        suite.test("sleepers-wake-in-spite-of-loops", () -> {
            stop = false;
            Thread looper = new Thread(() -> {
                while (!stop) {
                    shared++;
                }
            });
            looper.start();
            long start = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                Thread.sleep(2);
            }
            long taken = System.nanoTime() - start;
            stop = true;
            looper.join();
            Check.that(taken >= 10000000, "woke early, after " + taken);
        });
        suite.test("monitors-exclude", () -> {
            shared = 0;
            Object lock = new Object();
            together(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    synchronized (lock) {
                        int before = shared;
                        if (i % 50 == 0) {
                            Thread.yield();
                        }
                        shared = before + 1;
                    }
                }
            });
            Check.equal(4 * ROUNDS, shared);
        });
        suite.test("wait-and-notify", () -> {
            ArrayList<Integer> queue = new ArrayList<>();
            int[] sum = new int[1];
            Thread consumer = new Thread(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    synchronized (queue) {
                        while (queue.isEmpty()) {
                            waitOn(queue);
                        }
                        sum[0] += queue.remove(0);
                        queue.notifyAll();
                    }
                }
            });
            consumer.start();
            for (int i = 0; i < ROUNDS; i++) {
                synchronized (queue) {
                    while (queue.size() > 3) {
                        waitOn(queue);
                    }
                    queue.add(i);
                    queue.notifyAll();
                }
            }
            consumer.join();
            Check.equal(ROUNDS * (ROUNDS - 1) / 2, sum[0]);
        });
        suite.test("collections-while-threads-run", () -> together(() -> {
            ArrayList<int[]> kept = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                int[] array = new int[20 + i % 50];
                array[i % 20] = i;
                kept.add(array);
                if (kept.size() > 100) {
                    int[] oldest = kept.remove(0);
                    Check.equal(i - 100, oldest[(i - 100) % 20]);
                }
            }
        }));
        suite.test("interrupted-sleep", () -> {
            boolean[] interrupted = new boolean[1];
            Thread sleeper = new Thread(() -> {
                try {
                    Thread.sleep(1000000);
                } catch (InterruptedException e) {
                    interrupted[0] = true;
                }
            });
            sleeper.start();
            Thread.sleep(2);
            sleeper.interrupt();
            sleeper.join();
            Check.that(interrupted[0], "interrupted");
        });
        suite.test("uncaught-in-a-thread", () -> {
            Throwable[] seen = new Throwable[1];
            Thread thread = new Thread(() -> {
                throw new IllegalStateException("in a thread");
            });
            thread.setUncaughtExceptionHandler((which, thrown) -> seen[0] = thrown);
            thread.start();
            thread.join();
            Check.equal("in a thread", seen[0].getMessage());
        });
        suite.test("stack-overflow-caught", () -> {
            for (int i = 0; i < 3; i++) {
                Check.throwing(StackOverflowError.class, () -> recurse(1));
            }
            together(() -> Check.throwing(StackOverflowError.class, () -> recurse(1)));
        });
        suite.test("out-of-memory-caught", () -> {
            for (int i = 0; i < 3; i++) {
                Check.throwing(OutOfMemoryError.class, () -> {
                    ArrayList<long[]> all = new ArrayList<>();
                    while (true) {
                        all.add(new long[500]);
                    }
                });
                Check.throwing(OutOfMemoryError.class, () -> Check.equal(0, new long[Integer.MAX_VALUE].length));
            }
        });
        suite.test("wild-cast", () -> {
            Object text = new Object[] {"text"}[0];
            Check.throwing(ClassCastException.class, () -> ((Thread) text).start());
            Check.throwing(ClassCastException.class, () -> Check.equal(1, ((int[]) text).length));
            Check.throwing(ClassCastException.class, () -> ((Runnable) text).run());
        });
        suite.test("five-hundred-threads-in-turn", () -> {
            shared = 0;
            for (int i = 0; i < 500; i++) {
                Thread thread = new Thread(() -> shared++);
                thread.start();
                thread.join();
            }
            Check.equal(500, shared);
        });
    }

    private static int recurse(int depth) {
        return depth + recurse(depth + 1);
    }

    private static void waitOn(Object object) {
        try {
            object.wait();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs {@code work} in four threads at once. */
    static void together(Runnable work) throws Throwable {
        Thread[] threads = new Thread[4];
        Throwable[] failure = new Throwable[1];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try {
                    work.run();
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
}
