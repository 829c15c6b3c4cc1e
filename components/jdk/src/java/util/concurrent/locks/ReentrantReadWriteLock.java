package java.util.concurrent.locks;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Many readers or one writer, who may read too. Each may take its lock again. Readers that come do not overtake a waiting writer. */
public class ReentrantReadWriteLock implements ReadWriteLock, Serializable {
    private static final int READ = -1;

    private final boolean fair;
    private final Sync sync = new Sync();
    private final ReadLock reading = new ReadLock(this);
    private final WriteLock writing = new WriteLock(this);

    public ReentrantReadWriteLock() {
        this(false);
    }

    public ReentrantReadWriteLock(boolean fair) {
        this.fair = fair;
    }

    private final class Sync extends OwnedQueue {
        private final Map<Thread, Integer> readers = new HashMap<>();
        private int reads;

        @Override
        protected boolean take(Thread thread, int amount) {
            if (owner != null && owner != thread) {
                return false;
            }
            if (amount == READ) {
                readers.merge(thread, 1, Integer::sum);
                reads++;
                return true;
            }
            // even the only reader cannot become the writer
            if (reads > 0 && owner != thread) {
                return false;
            }
            owner = thread;
            holds += amount;
            return true;
        }

        @Override
        protected boolean mayOvertake(Thread thread, int amount) {
            return owner == thread || amount == READ && readers.containsKey(thread) || !fair && (amount != READ || firstWants(READ));
        }

        synchronized void releaseRead() {
            Integer count = readers.get(Thread.currentThread());
            if (count == null) {
                throw new IllegalMonitorStateException("attempt to unlock read lock, not locked by current thread");
            }
            if (count == 1) {
                readers.remove(Thread.currentThread());
            } else {
                readers.put(Thread.currentThread(), count - 1);
            }
            reads--;
            serve();
        }

        synchronized int readsOfThread() {
            return readers.getOrDefault(Thread.currentThread(), 0);
        }
    }

    @Override
    public ReadLock readLock() {
        return reading;
    }

    @Override
    public WriteLock writeLock() {
        return writing;
    }

    public final boolean isFair() {
        return fair;
    }

    public int getReadLockCount() {
        return sync.reads;
    }

    public int getReadHoldCount() {
        return sync.readsOfThread();
    }

    public boolean isWriteLocked() {
        return sync.owner != null;
    }

    public boolean isWriteLockedByCurrentThread() {
        return sync.owner == Thread.currentThread();
    }

    public int getWriteHoldCount() {
        return isWriteLockedByCurrentThread() ? sync.holds : 0;
    }

    public final boolean hasQueuedThreads() {
        return sync.hasWaiters();
    }

    public final int getQueueLength() {
        return sync.waiterCount();
    }

    @Override
    public String toString() {
        return super.toString() + "[Write locks = " + sync.holds + ", Read locks = " + sync.reads + "]";
    }

    /** The readers' lock. */
    public static class ReadLock implements Lock, Serializable {
        private final ReentrantReadWriteLock both;

        protected ReadLock(ReentrantReadWriteLock both) {
            this.both = both;
        }

        @Override
        public void lock() {
            both.sync.acquire(READ);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            both.sync.acquireInterruptibly(READ);
        }

        @Override
        public boolean tryLock() {
            return both.sync.tryNow(READ);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return both.sync.acquire(READ, unit.toNanos(time));
        }

        @Override
        public void unlock() {
            both.sync.releaseRead();
        }

        /** UnsupportedOperationException. */
        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    /** The writer's lock. */
    public static class WriteLock implements Lock, Serializable {
        private final ReentrantReadWriteLock both;

        protected WriteLock(ReentrantReadWriteLock both) {
            this.both = both;
        }

        @Override
        public void lock() {
            both.sync.acquire(1);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            both.sync.acquireInterruptibly(1);
        }

        @Override
        public boolean tryLock() {
            return both.sync.tryNow(1);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return both.sync.acquire(1, unit.toNanos(time));
        }

        @Override
        public void unlock() {
            both.sync.release();
        }

        @Override
        public Condition newCondition() {
            return both.sync.new Waiting();
        }

        public boolean isHeldByCurrentThread() {
            return both.isWriteLockedByCurrentThread();
        }

        public int getHoldCount() {
            return both.getWriteHoldCount();
        }
    }
}
