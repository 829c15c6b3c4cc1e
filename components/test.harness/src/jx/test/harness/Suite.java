package jx.test.harness;

import java.util.ArrayList;

/**
 * A table of named tests.
 *
 * <p>{@link #run} prints {@code BEGIN name} and then {@code PASS name} or {@code FAIL name: why} for each, and {@code COMPLETE n} at the end, so that whoever reads the
 * console knows in which test a system died.
 */
public final class Suite {
    private static final int SHOWN_FRAMES = 6;

    private record Test(String name, Body body) {
    }

    private final ArrayList<Test> tests = new ArrayList<>();

    /** Adds a test; names are words. */
    public Suite test(String name, Body body) {
        tests.add(new Test(name, body));
        return this;
    }

    /** Runs the tests that {@code names} has, or all if it is empty. */
    public void run(String[] names) {
        int count = 0;
        for (Test test : tests) {
            if (names.length == 0 || contains(names, test.name)) {
                run(test);
                count++;
            }
        }
        System.out.println("COMPLETE " + count);
    }

    private static boolean contains(String[] names, String name) {
        for (String candidate : names) {
            if (candidate.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void run(Test test) {
        System.out.println("BEGIN " + test.name);
        try {
            test.body.run();
            System.out.println("PASS " + test.name);
        } catch (Throwable thrown) {
            System.out.println("FAIL " + test.name + ": " + thrown);
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                show(cause);
            }
        }
    }

    private static void show(Throwable thrown) {
        System.out.println("  " + thrown);
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int i = 0; i < trace.length && i < SHOWN_FRAMES; i++) {
            System.out.println("    at " + trace[i]);
        }
    }
}
