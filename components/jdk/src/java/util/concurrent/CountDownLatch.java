package java.util.concurrent;

import java.util.concurrent.locks.WaitQueue;

/** A count that threads wait for to become 0. */
public class CountDownLatch {
    private final Sync sync = new Sync();
    private int count;

    public CountDownLatch(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count < 0");
        }
        this.count = count;
    }

    private final class Sync extends WaitQueue {
        @Override
        protected boolean take(Thread thread, int amount) {
            return count == 0;
        }

        @Override
        protected boolean mayOvertake(Thread thread, int amount) {
            return true;
        }
    }

    public void await() throws InterruptedException {
        sync.acquireInterruptibly(1);
    }

    /** False if the time ran out. */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return sync.acquire(1, unit.toNanos(time));
    }

    public void countDown() {
        synchronized (sync) {
            if (count > 0) {
                count--;
                sync.serve();
            }
        }
    }

    public long getCount() {
        return count;
    }

    @Override
    public String toString() {
        return super.toString() + "[Count = " + count + "]";
    }
}
