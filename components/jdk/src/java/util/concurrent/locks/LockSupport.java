package java.util.concurrent.locks;

import jdk.internal.Parker;

/** Blocks threads and lets them go on. Each thread has a permit or none: {@code park} waits for one and takes it. It may also return for no reason. */
public class LockSupport {
    private LockSupport() {
    }

    /** Gives {@code thread} its permit; null is nobody. */
    public static void unpark(Thread thread) {
        if (thread != null) {
            Parker.of(thread).unpark();
        }
    }

    public static void park() {
        Parker.of(Thread.currentThread()).park(0);
    }

    public static void park(Object blocker) {
        park();
    }

    public static void parkNanos(long nanoseconds) {
        if (nanoseconds > 0) {
            Parker.of(Thread.currentThread()).park(nanoseconds);
        }
    }

    public static void parkNanos(Object blocker, long nanoseconds) {
        parkNanos(nanoseconds);
    }

    /** Up to a time in milliseconds since 1970. */
    public static void parkUntil(long time) {
        parkNanos((time - System.currentTimeMillis()) * 1000000);
    }

    public static void parkUntil(Object blocker, long time) {
        parkUntil(time);
    }
}
