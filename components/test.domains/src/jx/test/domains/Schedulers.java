package jx.test.domains;

import jx.sched.roundrobin.RoundRobin;
import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Naming;
import jx.zero.Scheduler;
import jx.zero.SchedulerManager;

/** Schedulers in Java, good and bad. The system goes on with each. */
final class Schedulers {
    private static final int GOOD_CALLS = 20;

    private Schedulers() {
    }

    /** Works for a while, then misbehaves. */
    private abstract static class Failing implements Scheduler {
        private final RoundRobin good = new RoundRobin();
        final RuntimeException bad = new IllegalStateException("bad scheduler");
        private int calls;

        @Override
        public void runnable(int thread) {
            good.runnable(thread);
        }

        @Override
        public void gone(int thread) {
            good.gone(thread);
        }

        @Override
        public int next() {
            return ++calls > GOOD_CALLS ? misbehave() : good.next();
        }

        abstract int misbehave();
    }

    static void add(Suite suite) {
        suite.test("round-robin", () -> with(new RoundRobin()));
        suite.test("scheduler-throws", () -> with(new Failing() {
            @Override
            int misbehave() {
                throw bad;
            }
        }));
        suite.test("scheduler-names-nobody", () -> with(new Failing() {
            @Override
            int misbehave() {
                return 4000;
            }
        }));
        suite.test("scheduler-names-nonsense", () -> with(new Failing() {
            @Override
            int misbehave() {
                return Integer.MIN_VALUE;
            }
        }));
        suite.test("round-robin-again", () -> with(new RoundRobin()));
        suite.test("time-slices", () -> {
            Check.throwing(IllegalArgumentException.class, () -> manager().setTimeSlice(99));
            Check.throwing(IllegalArgumentException.class, () -> manager().setTimeSlice(1000001));
            manager().setTimeSlice(500);
            work();
            manager().setTimeSlice(10000);
        });
        suite.test("null-scheduler", () -> Check.throwing(NullPointerException.class, () -> manager().install(null)));
    }

    private static SchedulerManager manager() {
        return (SchedulerManager) Naming.get().lookup("SchedulerManager");
    }

    private static void with(Scheduler scheduler) throws Throwable {
        manager().install(scheduler);
        work();
        System.gc();
        work();
    }

    private static void work() throws Throwable {
        int[] rounds = new int[1];
        Object lock = new Object();
        Threads.together(() -> {
            for (int i = 0; i < 50; i++) {
                Thread.yield();
                new Victim().allocate(5000);
                synchronized (lock) {
                    rounds[0]++;
                }
            }
        });
        Check.equal(200, rounds[0]);
        Thread.sleep(1);
        Check.equal("thrower", ((Witness) Naming.get().await("thrower")).domain());
    }
}
