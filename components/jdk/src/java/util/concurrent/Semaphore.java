package java.util.concurrent;

import java.io.Serializable;
import java.util.concurrent.locks.WaitQueue;

/** A number of permits that threads take and give. */
public class Semaphore implements Serializable {
    private final boolean fair;
    private final Sync sync = new Sync();
    private int permits;

    public Semaphore(int permits) {
        this(permits, false);
    }

    public Semaphore(int permits, boolean fair) {
        this.permits = permits;
        this.fair = fair;
    }

    private final class Sync extends WaitQueue {
        @Override
        protected boolean take(Thread thread, int amount) {
            if (permits < amount) {
                return false;
            }
            permits -= amount;
            return true;
        }

        @Override
        protected boolean mayOvertake(Thread thread, int amount) {
            return !fair;
        }
    }

    private static int checked(int count) {
        if (count < 0) {
            throw new IllegalArgumentException();
        }
        return count;
    }

    public void acquire() throws InterruptedException {
        sync.acquireInterruptibly(1);
    }

    public void acquire(int count) throws InterruptedException {
        sync.acquireInterruptibly(checked(count));
    }

    public void acquireUninterruptibly() {
        sync.acquire(1);
    }

    public void acquireUninterruptibly(int count) {
        sync.acquire(checked(count));
    }

    public boolean tryAcquire() {
        return sync.tryNow(1);
    }

    public boolean tryAcquire(int count) {
        return sync.tryNow(checked(count));
    }

    public boolean tryAcquire(long time, TimeUnit unit) throws InterruptedException {
        return sync.acquire(1, unit.toNanos(time));
    }

    public boolean tryAcquire(int count, long time, TimeUnit unit) throws InterruptedException {
        return sync.acquire(checked(count), unit.toNanos(time));
    }

    public void release() {
        release(1);
    }

    public void release(int count) {
        checked(count);
        synchronized (sync) {
            if (permits + count < permits) {
                throw new Error("Maximum permit count exceeded");
            }
            permits += count;
            sync.serve();
        }
    }

    public int availablePermits() {
        return permits;
    }

    public int drainPermits() {
        synchronized (sync) {
            int all = permits;
            permits = 0;
            return all;
        }
    }

    public boolean isFair() {
        return fair;
    }

    public final boolean hasQueuedThreads() {
        return sync.hasWaiters();
    }

    public final int getQueueLength() {
        return sync.waiterCount();
    }

    @Override
    public String toString() {
        return super.toString() + "[Permits = " + permits + "]";
    }
}
