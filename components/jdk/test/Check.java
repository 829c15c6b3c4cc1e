package jdkut.lang;

import java.util.Objects;
import java.util.concurrent.Callable;

/** What the programs compare with. */
final class Check {
    private Check() {
    }

    /** Fails unless the results are equal. */
    static void same(Object place, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(place + ": expected " + expected + ", got " + actual);
        }
    }

    /** Fails unless both give equal results, or exceptions of the same simple name and message. */
    static void same(Object place, Callable<?> expected, Callable<?> actual) {
        same(place, outcome(expected), outcome(actual));
    }

    private static String outcome(Callable<?> code) {
        try {
            return String.valueOf(code.call());
        } catch (Exception | StackOverflowError e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }
}
