package jx.hosted;

import java.io.IOException;

/** What tests on the host's JVM claim. */
public final class Check {
    private Check() {
    }

    /** Something that may fail. */
    public interface Action {
        void run() throws IOException;
    }

    public static void that(boolean condition, String claim) {
        if (!condition) {
            throw new AssertionError(claim);
        }
    }

    public static void equal(long expected, long actual, String what) {
        that(expected == actual, what + ": " + actual + " instead of " + expected);
    }

    /** Claims that {@code action} throws exactly {@code type}. */
    public static void fails(Class<? extends Throwable> type, Action action) {
        Throwable thrown = null;
        try {
            action.run();
        } catch (Throwable e) {
            thrown = e;
        }
        if (thrown == null || thrown.getClass() != type) {
            throw new AssertionError(type.getSimpleName() + " expected, not " + thrown, thrown);
        }
    }
}
