package jx.test.harness;

/** Claims; one that is wrong throws AssertionError with what was there and what was wanted. */
public final class Check {
    private Check() {
    }

    public static void that(boolean claim, String what) {
        if (!claim) {
            throw new AssertionError(what);
        }
    }

    public static void equal(long expected, long actual) {
        if (expected != actual) {
            throw new AssertionError("wanted " + expected + ", got " + actual);
        }
    }

    public static void equal(Object expected, Object actual) {
        if (expected == null ? actual != null : !expected.equals(actual)) {
            throw new AssertionError("wanted " + expected + ", got " + actual);
        }
    }

    public static void same(Object expected, Object actual) {
        if (expected != actual) {
            throw new AssertionError("not the same object: " + expected + " and " + actual);
        }
    }

    /** Runs {@code body}, which must throw a {@code type}, and returns that. */
    @SuppressWarnings("unchecked")
    public static <T extends Throwable> T throwing(Class<T> type, Body body) {
        try {
            body.run();
        } catch (Throwable thrown) {
            if (type.isInstance(thrown)) {
                return (T) thrown;
            }
            throw new AssertionError("wanted " + type.getName() + ", got " + thrown, thrown);
        }
        throw new AssertionError("wanted " + type.getName() + ", but nothing was thrown");
    }
}
