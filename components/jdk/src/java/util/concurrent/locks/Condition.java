package java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/** What threads that have a lock wait for; waiting gives the lock up meanwhile. */
public interface Condition {
    void await() throws InterruptedException;

    void awaitUninterruptibly();

    /** The time left, not positive if it ran out. */
    long awaitNanos(long nanoseconds) throws InterruptedException;

    /** False if the time ran out. */
    boolean await(long time, TimeUnit unit) throws InterruptedException;

    void signal();

    void signalAll();
}
