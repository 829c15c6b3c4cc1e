package jx.test.bounds;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Clock;
import jx.zero.Naming;

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
            for (int i = 0; i < 20; i++) {
                tick.handleInterrupt();
            }
            Check.equal(2, tick.rounds());
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
