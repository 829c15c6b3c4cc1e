package jx.test.bounds;

import jx.sched.roundrobin.RoundRobin;

/** The scheduler's callbacks, each once: the queue has threads, so every branch that links is taken. */
final class QueueOfThreads implements Routine {
    private static final int THREADS = 8;

    private RoundRobin scheduler = new RoundRobin();

    @Override
    public void prepare() {
        scheduler = new RoundRobin();
        for (int i = 1; i <= THREADS; i++) {
            scheduler.runnable(i);
        }
    }

    @Override
    public int run() {
        scheduler.runnable(THREADS + 1);
        scheduler.gone(2);
        return scheduler.next();
    }
}
