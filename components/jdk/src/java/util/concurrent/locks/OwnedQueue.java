package java.util.concurrent.locks;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** A synchroniser that one thread can own, with conditions. Amounts of {@code take} for owning are positive: how often it then owns it. */
abstract class OwnedQueue extends WaitQueue {
    Thread owner;
    int holds;

    /** Gives up one hold; IllegalMonitorStateException unless the owner does. */
    final synchronized void release() {
        checkOwner();
        if (--holds == 0) {
            owner = null;
            serve();
        }
    }

    final void checkOwner() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
    }

    private synchronized int releaseAll() {
        int held = holds;
        holds = 0;
        owner = null;
        serve();
        return held;
    }

    /** A condition of this lock. A signalled waiter moves to the lock's queue and wakes up when it has the lock. */
    final class Waiting implements Condition {
        private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();

        @Override
        public void signal() {
            synchronized (OwnedQueue.this) {
                checkOwner();
                Waiter waiter = waiters.poll();
                if (waiter != null) {
                    enqueue(waiter);
                }
            }
        }

        @Override
        public void signalAll() {
            synchronized (OwnedQueue.this) {
                checkOwner();
                for (Waiter waiter = waiters.poll(); waiter != null; waiter = waiters.poll()) {
                    enqueue(waiter);
                }
            }
        }

        private Waiter begin() {
            synchronized (OwnedQueue.this) {
                checkOwner();
                Waiter waiter = new Waiter(holds);
                waiters.add(waiter);
                releaseAll();
                return waiter;
            }
        }

        private boolean isQueued(Waiter waiter) {
            synchronized (OwnedQueue.this) {
                return waiter.queued;
            }
        }

        /** Moves on to the lock's queue unless signalled before; true if not. */
        private boolean giveUp(Waiter waiter) {
            synchronized (OwnedQueue.this) {
                if (waiter.queued) {
                    return false;
                }
                waiters.remove(waiter);
                enqueue(waiter);
                serve();
                return true;
            }
        }

        /** False if the time ran out first. */
        private boolean await(boolean interruptible, boolean timed, long nanoseconds) throws InterruptedException {
            if (interruptible && Thread.interrupted()) {
                throw new InterruptedException();
            }
            long end = System.nanoTime() + nanoseconds;
            Waiter waiter = begin();
            boolean late = false;
            boolean thrown = false;
            boolean interrupted = false;
            while (!late && !thrown && !isQueued(waiter)) {
                long rest = end - System.nanoTime();
                if (timed && rest <= 0) {
                    late = giveUp(waiter);
                    break;
                }
                if (timed) {
                    LockSupport.parkNanos(this, rest);
                } else {
                    LockSupport.park(this);
                }
                if (Thread.interrupted()) {
                    thrown = interruptible && giveUp(waiter);
                    interrupted |= !thrown;
                }
            }
            awaitGrant(waiter);
            if (thrown) {
                Thread.interrupted();
                throw new InterruptedException();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return !late;
        }

        @Override
        public void await() throws InterruptedException {
            await(true, false, 0);
        }

        @Override
        public void awaitUninterruptibly() {
            try {
                await(false, false, 0);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public long awaitNanos(long nanoseconds) throws InterruptedException {
            long end = System.nanoTime() + nanoseconds;
            await(true, true, nanoseconds);
            return end - System.nanoTime();
        }

        @Override
        public boolean await(long time, TimeUnit unit) throws InterruptedException {
            return await(true, true, unit.toNanos(time));
        }

        int count() {
            synchronized (OwnedQueue.this) {
                checkOwner();
                return waiters.size();
            }
        }
    }
}
