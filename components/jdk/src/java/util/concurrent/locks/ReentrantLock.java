package java.util.concurrent.locks;

import java.io.Serializable;
import java.util.concurrent.TimeUnit;

/** A lock that its owner can take again. One that is given back goes to the thread that has waited longest; only a fair one makes newcomers wait too. */
public class ReentrantLock implements Lock, Serializable {
    private final boolean fair;
    private final Sync sync = new Sync();

    public ReentrantLock() {
        this(false);
    }

    public ReentrantLock(boolean fair) {
        this.fair = fair;
    }

    private final class Sync extends OwnedQueue {
        @Override
        protected boolean take(Thread thread, int amount) {
            if (owner != null && owner != thread) {
                return false;
            }
            if (holds + amount < 0) {
                throw new Error("Maximum lock count exceeded");
            }
            owner = thread;
            holds += amount;
            return true;
        }

        @Override
        protected boolean mayOvertake(Thread thread, int amount) {
            return !fair || owner == thread;
        }
    }

    @Override
    public void lock() {
        sync.acquire(1);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        sync.acquireInterruptibly(1);
    }

    @Override
    public boolean tryLock() {
        return sync.tryNow(1);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return sync.acquire(1, unit.toNanos(time));
    }

    @Override
    public void unlock() {
        sync.release();
    }

    @Override
    public Condition newCondition() {
        return sync.new Waiting();
    }

    public int getHoldCount() {
        return isHeldByCurrentThread() ? sync.holds : 0;
    }

    public boolean isHeldByCurrentThread() {
        return sync.owner == Thread.currentThread();
    }

    public boolean isLocked() {
        return sync.owner != null;
    }

    public final boolean isFair() {
        return fair;
    }

    public final boolean hasQueuedThreads() {
        return sync.hasWaiters();
    }

    public final boolean hasQueuedThread(Thread thread) {
        return sync.isWaiting(thread);
    }

    public final int getQueueLength() {
        return sync.waiterCount();
    }

    public boolean hasWaiters(Condition condition) {
        return getWaitQueueLength(condition) > 0;
    }

    public int getWaitQueueLength(Condition condition) {
        return ((OwnedQueue.Waiting) condition).count();
    }

    @Override
    public String toString() {
        Thread owner = sync.owner;
        return super.toString() + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
    }
}
