package java.util.concurrent;

/** Where a number of threads wait for each other, again and again. */
public class CyclicBarrier {
    private final int parties;
    private final Runnable action;
    private Round round = new Round();
    private int missing;

    /** One use of the barrier. */
    private static final class Round {
        private boolean done;
        private boolean broken;
    }

    public CyclicBarrier(int parties) {
        this(parties, null);
    }

    /** {@code action} is run by the last thread that comes. */
    public CyclicBarrier(int parties, Runnable action) {
        if (parties <= 0) {
            throw new IllegalArgumentException();
        }
        this.parties = parties;
        this.missing = parties;
        this.action = action;
    }

    /** Which thread this was: 0 for the last. */
    public int await() throws InterruptedException, BrokenBarrierException {
        try {
            return await(false, 0);
        } catch (TimeoutException e) {
            throw new Error(e);
        }
    }

    public int await(long time, TimeUnit unit) throws InterruptedException, BrokenBarrierException, TimeoutException {
        return await(true, unit.toNanos(time));
    }

    private synchronized int await(boolean timed, long nanoseconds) throws InterruptedException, BrokenBarrierException, TimeoutException {
        Round mine = round;
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        if (Thread.interrupted()) {
            breakRound();
            throw new InterruptedException();
        }
        int index = --missing;
        if (index == 0) {
            boolean ran = false;
            try {
                if (action != null) {
                    action.run();
                }
                ran = true;
                next();
                return 0;
            } finally {
                if (!ran) {
                    breakRound();
                }
            }
        }
        long end = System.nanoTime() + nanoseconds;
        while (!mine.done && !mine.broken) {
            long rest = timed ? (end - System.nanoTime() + 999999) / 1000000 : 0;
            if (timed && rest <= 0) {
                breakRound();
                throw new TimeoutException();
            }
            try {
                wait(rest);
            } catch (InterruptedException e) {
                if (mine == round && !mine.broken) {
                    breakRound();
                    throw e;
                }
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (!mine.done) {
            throw new BrokenBarrierException();
        }
        return index;
    }

    private void next() {
        round.done = true;
        notifyAll();
        missing = parties;
        round = new Round();
    }

    private void breakRound() {
        round.broken = true;
        missing = parties;
        notifyAll();
    }

    public synchronized void reset() {
        breakRound();
        round = new Round();
    }

    public synchronized boolean isBroken() {
        return round.broken;
    }

    public int getParties() {
        return parties;
    }

    public synchronized int getNumberWaiting() {
        return parties - missing;
    }
}
