package jx.test.portals;

import jx.test.harness.Suite;
import jx.zero.Naming;

/** Tests the service {@code echo}, and {@code third} in a third domain; the argument is the length of the longest list to pass. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        Echo echo = (Echo) Naming.get().await("echo");
        Echo third = (Echo) Naming.get().await("third");
        int longest = Integer.parseInt(arguments[0]);
        Suite suite = new Suite();
        Values.add(suite, echo);
        Shapes.add(suite, echo, longest);
        Failures.add(suite, echo);
        References.add(suite, echo, third);
        Concurrency.add(suite, echo, (Echo) Naming.get().await("blocking"));
        Names.add(suite, third);
        Cost.add(suite, echo);
        suite.run(new String[0]);
    }
}
