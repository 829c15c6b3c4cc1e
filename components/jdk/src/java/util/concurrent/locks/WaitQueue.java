package java.util.concurrent.locks;

/**
 * Threads that wait for a synchroniser, first come first served. The synchroniser's state is its subclass's and changes only with this object's
 * monitor. Whoever gives something back hands it on to those at the head of the queue, so that a thread that wakes up has what it waited for.
 */
public abstract class WaitQueue {
    private Waiter first;
    private Waiter last;

    /** For the package's users: the library's synchronisers. */
    protected WaitQueue() {
    }

    /** A thread in the queue, or at a condition. */
    static final class Waiter {
        final Thread thread = Thread.currentThread();
        final int amount;
        boolean granted;
        boolean queued;
        private Waiter next;

        Waiter(int amount) {
            this.amount = amount;
        }
    }

    /** Takes {@code amount} for {@code thread} if it is there; with the monitor. */
    protected abstract boolean take(Thread thread, int amount);

    /** Tells whether {@code thread} may take it although others wait; with the monitor. */
    protected abstract boolean mayOvertake(Thread thread, int amount);

    /** Takes at once if possible, whoever waits. */
    public final synchronized boolean tryNow(int amount) {
        return take(Thread.currentThread(), amount);
    }

    final void enqueue(Waiter waiter) {
        waiter.queued = true;
        waiter.next = null;
        if (first == null) {
            first = waiter;
        } else {
            last.next = waiter;
        }
        last = waiter;
    }

    private void remove(Waiter waiter) {
        Waiter before = null;
        for (Waiter one = first; one != null; one = one.next) {
            if (one == waiter) {
                if (before == null) {
                    first = one.next;
                } else {
                    before.next = one.next;
                }
                if (last == one) {
                    last = before;
                }
                return;
            }
            before = one;
        }
    }

    /** Serves the head of the queue as long as that is possible; with the monitor, after something was given back. */
    public final synchronized void serve() {
        while (first != null && take(first.thread, first.amount)) {
            Waiter served = first;
            first = served.next;
            if (first == null) {
                last = null;
            }
            served.granted = true;
            LockSupport.unpark(served.thread);
        }
    }

    private synchronized Waiter begin(int amount) {
        if ((first == null || mayOvertake(Thread.currentThread(), amount)) && take(Thread.currentThread(), amount)) {
            return null;
        }
        Waiter waiter = new Waiter(amount);
        enqueue(waiter);
        return waiter;
    }

    private synchronized boolean isGranted(Waiter waiter) {
        return waiter.granted;
    }

    /** Leaves the queue unless served meanwhile; others may be able to go on then. */
    private synchronized boolean giveUp(Waiter waiter) {
        if (!waiter.granted) {
            remove(waiter);
            serve();
        }
        return !waiter.granted;
    }

    /** Waits; interrupts stay pending. */
    public final void acquire(int amount) {
        Waiter waiter = begin(amount);
        if (waiter != null) {
            awaitGrant(waiter);
        }
    }

    final void awaitGrant(Waiter waiter) {
        boolean interrupted = false;
        while (!isGranted(waiter)) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public final void acquireInterruptibly(int amount) throws InterruptedException {
        acquire(amount, false, 0);
    }

    /** False if {@code nanoseconds} ran out. */
    public final boolean acquire(int amount, long nanoseconds) throws InterruptedException {
        return acquire(amount, true, nanoseconds);
    }

    private boolean acquire(int amount, boolean timed, long nanoseconds) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long end = System.nanoTime() + nanoseconds;
        Waiter waiter = begin(amount);
        while (waiter != null && !isGranted(waiter)) {
            long rest = end - System.nanoTime();
            if (timed && rest <= 0) {
                return !giveUp(waiter);
            }
            if (timed) {
                LockSupport.parkNanos(this, rest);
            } else {
                LockSupport.park(this);
            }
            if (Thread.interrupted()) {
                if (giveUp(waiter)) {
                    throw new InterruptedException();
                }
                Thread.currentThread().interrupt();
            }
        }
        return true;
    }

    public final synchronized boolean hasWaiters() {
        return first != null;
    }

    public final synchronized boolean isWaiting(Thread thread) {
        for (Waiter one = first; one != null; one = one.next) {
            if (one.thread == thread) {
                return true;
            }
        }
        return false;
    }

    public final synchronized int waiterCount() {
        int count = 0;
        for (Waiter one = first; one != null; one = one.next) {
            count++;
        }
        return count;
    }

    /** Whether the first waiter wants {@code amount}. */
    final boolean firstWants(int amount) {
        return first != null && first.amount == amount;
    }
}
