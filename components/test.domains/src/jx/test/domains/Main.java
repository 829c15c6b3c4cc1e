package jx.test.domains;

import jx.test.harness.Suite;

/** Tests what one domain's troubles mean to the others. */
public final class Main {
    private Main() {
    }

    /** The arguments name the groups of tests to run. */
    public static void main(String[] groups) {
        Suite suite = new Suite();
        for (String group : groups) {
            switch (group) {
                case "isolation" -> Isolation.add(suite);
                case "threads" -> Threads.add(suite);
                case "schedulers" -> Schedulers.add(suite);
                case "interrupts" -> Handlers.add(suite);
                default -> throw new IllegalArgumentException(group);
            }
        }
        suite.run(new String[0]);
    }
}
