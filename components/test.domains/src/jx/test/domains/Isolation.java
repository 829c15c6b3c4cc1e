package jx.test.domains;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Naming;

/** A domain's troubles are its own. */
final class Isolation {
    private static final int LINES = 30;

    private Isolation() {
    }

    static void add(Suite suite) {
        suite.test("heap-exhausted", () -> lives("hog"));
        suite.test("stack-overflowed", () -> lives("diver"));
        suite.test("uncaught-exception", () -> lives("thrower"));
        suite.test("endless-loop", () -> lives("spinner"));
        suite.test("threads-exhausted", () -> lives("forker"));
        suite.test("statics-are-a-domains-own", () -> {
            Witness thrower = witness("thrower");
            Witness diver = witness("diver");
            int first = thrower.next();
            int other = diver.next();
            Check.equal(first + 1, thrower.next());
            Check.equal(first + 2, thrower.next());
            Check.equal(other + 1, diver.next());
        });
        suite.test("classes-are-initialised-in-each-domain", () -> {
            for (String name : new String[] {"thrower", "diver", "thrower", "hog"}) {
                Check.equal(11, witness(name).initialisations());
            }
            Check.equal(11, new Victim().initialisations());
        });
        suite.test("failed-initialiser", () -> {
            Witness thrower = witness("thrower");
            ExceptionInInitializerError first = Check.throwing(ExceptionInInitializerError.class, thrower::useBroken);
            Check.same(NumberFormatException.class, first.getCause().getClass());
            Check.throwing(NoClassDefFoundError.class, thrower::useBroken);
            Check.throwing(ExceptionInInitializerError.class, () -> witness("diver").useBroken());
        });
        suite.test("service-threads-have-a-name", () -> {
            Check.equal("service", witness("thrower").thread());
            Check.equal("main", Thread.currentThread().getName());
        });
        suite.test("lines-of-two-domains-stay-whole", () -> {
            Thread[] threads = new Thread[2];
            for (int i = 0; i < threads.length; i++) {
                String name = i == 0 ? "thrower" : "diver";
                threads[i] = new Thread(() -> witness(name).print("LINE of " + name + " that stays whole", LINES));
                threads[i].start();
            }
            for (int i = 0; i < LINES; i++) {
                System.out.println("LINE of main that stays whole");
            }
            for (Thread thread : threads) {
                thread.join();
            }
        });
    }

    private static Witness witness(String name) {
        return (Witness) Naming.get().await(name);
    }

    /** Others and its own services still work. */
    private static void lives(String name) throws InterruptedException {
        Witness witness = witness(name);
        for (int i = 0; i < 3; i++) {
            Check.equal(name, witness.domain());
            Thread.sleep(5);
            Check.equal(20000, witness("thrower").allocate(20000));
            Check.equal(20000, new Victim().allocate(20000));
        }
    }
}
