package jx.test.bounds;

import jx.sched.roundrobin.RoundRobin;
import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Clock;
import jx.zero.Naming;
import jx.zero.SchedulerManager;

/** Prints how many ticks each routine takes, less the cost of calling and measuring: {@code VALUE class ticks}. */
public final class Main {
    private static final int REPETITIONS = 8;
    private static final Clock CLOCK = (Clock) Naming.get().lookup("Clock");

    private Main() {
    }

    public static void main(String[] arguments) {
        Suite suite = new Suite();
        suite.test("routines", Main::measureAll);
        suite.test("handler", () -> {
            Tick tick = new Tick();
            Check.that(measureWaking(tick, "handler-built-in") > 0, "waking takes time");
            ((SchedulerManager) Naming.get().lookup("SchedulerManager")).install(new RoundRobin());
            measureWaking(tick, "handler-java");
            Check.equal(2 * REPETITIONS, tick.rounds());
        });
        suite.run(new String[0]);
    }

    private static void measureAll() {
        Routine[] routines = {
            new BubbleSort(), new InsertionSort(), new Crc32(), new Matrix(), new BitCount(), new BitTable(), new StateMachine(), new BinarySearch(),
            new Fir(), new Gcd(), new SquareRoots(), new Digits(), new QueueOfThreads(),
        };
        long nothing = measure(new Empty());
        for (Routine routine : routines) {
            System.out.println("VALUE " + routine.getClass().getName() + " " + (measure(routine) - nothing));
        }
    }

    /** The most ticks that the handler takes with a thread to wake; the thread waits again before the next time. */
    private static long measureWaking(Tick tick, String name) {
        int first = tick.rounds();
        int[] seen = {first};
        Thread waiter = new Thread(() -> {
            while (seen[0] < first + REPETITIONS) {
                seen[0] = tick.await(seen[0]);
            }
        });
        waiter.start();
        long most = 0;
        for (int round = first + 1; round <= first + REPETITIONS; round++) {
            Thread.yield();
            for (int i = 1; i < Tick.EVERY; i++) {
                tick.handleInterrupt();
            }
            long start = CLOCK.ticks();
            tick.handleInterrupt();
            most = Math.max(most, CLOCK.ticks() - start);
            while (seen[0] < round) {
                Thread.yield();
            }
        }
        System.out.println("VALUE " + name + " " + most);
        return most;
    }

    /** The fewest ticks of several runs: a timer's tick between is no part of the routine. */
    private static long measure(Routine routine) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < REPETITIONS; i++) {
            routine.prepare();
            long start = CLOCK.ticks();
            routine.run();
            fewest = Math.min(fewest, CLOCK.ticks() - start);
        }
        return fewest;
    }
}
