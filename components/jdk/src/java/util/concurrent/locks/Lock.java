package java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/** A lock that need not be given back in the method that took it. */
public interface Lock {
    void lock();

    void lockInterruptibly() throws InterruptedException;

    /** True if the lock could be had at once. */
    boolean tryLock();

    /** False if the lock could not be had in time. */
    boolean tryLock(long time, TimeUnit unit) throws InterruptedException;

    void unlock();

    Condition newCondition();
}
