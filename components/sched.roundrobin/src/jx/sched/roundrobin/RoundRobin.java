package jx.sched.roundrobin;

import jx.zero.Scheduler;

/**
 * One queue: who became runnable first runs first.
 *
 * <p>The queue is a doubly linked list through two arrays, so each callback takes constant time and allocates nothing.
 */
public final class RoundRobin implements Scheduler {
    /** Threads have numbers below this; a larger one is an ArrayIndexOutOfBoundsException, after which the kernel schedules by itself. */
    public static final int LIMIT = 4096;
    /** Number 0 is no thread: its links are the queue's head and tail. */
    private static final int QUEUE = 0;

    private final int[] after = new int[LIMIT];
    private final int[] before = new int[LIMIT];
    private final boolean[] waiting = new boolean[LIMIT];

    @Override
    public void runnable(int thread) {
        if (waiting[thread]) {
            return;
        }
        waiting[thread] = true;
        int last = before[QUEUE];
        after[last] = thread;
        before[thread] = last;
        after[thread] = QUEUE;
        before[QUEUE] = thread;
    }

    @Override
    public void gone(int thread) {
        if (waiting[thread]) {
            remove(thread);
        }
    }

    @Override
    public int next() {
        int thread = after[QUEUE];
        if (thread != QUEUE) {
            remove(thread);
        }
        return thread;
    }

    private void remove(int thread) {
        waiting[thread] = false;
        after[before[thread]] = after[thread];
        before[after[thread]] = before[thread];
    }
}
