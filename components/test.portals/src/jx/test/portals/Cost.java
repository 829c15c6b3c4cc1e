package jx.test.portals;

import jx.test.harness.Suite;
import jx.zero.Clock;
import jx.zero.Naming;

/** Measures calls in ticks. */
final class Cost {
    private static final int ROUNDS = 1000;

    private Cost() {
    }

    static void add(Suite suite, Echo echo) {
        suite.test("cost", () -> {
            Clock clock = (Clock) Naming.get().lookup("Clock");
            long best = Long.MAX_VALUE;
            for (int i = 0; i < ROUNDS; i++) {
                long start = clock.ticks();
                echo.nothing();
                best = Math.min(best, clock.ticks() - start);
            }
            System.out.println("VALUE null-call-ticks " + best);
        });
    }
}
