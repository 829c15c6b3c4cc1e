package java.util.concurrent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Threads that run tasks from a queue. A task gets a new thread while there are fewer than the core size, else goes to the queue, else to a new
 * thread while there are fewer than the maximum, else to the handler. The pool's monitor guards its state; no task runs inside it.
 */
public class ThreadPoolExecutor extends AbstractExecutorService {
    private final BlockingQueue<Runnable> queue;
    private final ThreadFactory factory;
    private final RejectedExecutionHandler handler;
    private final Set<Thread> threads = new HashSet<>();
    private final long keepNanos;
    private int core;
    private int max;
    private int largest;
    private long completed;
    private int active;
    private int waiting;
    /** A pool that queues tasks only for threads that wait already. */
    private boolean eager;
    private boolean shutdown;
    private boolean stopping;

    public ThreadPoolExecutor(int core, int max, long keep, TimeUnit unit, BlockingQueue<Runnable> queue) {
        this(core, max, keep, unit, queue, Executors.defaultThreadFactory(), new AbortPolicy());
    }

    public ThreadPoolExecutor(int core, int max, long keep, TimeUnit unit, BlockingQueue<Runnable> queue, ThreadFactory factory) {
        this(core, max, keep, unit, queue, factory, new AbortPolicy());
    }

    public ThreadPoolExecutor(int core, int max, long keep, TimeUnit unit, BlockingQueue<Runnable> queue, RejectedExecutionHandler handler) {
        this(core, max, keep, unit, queue, Executors.defaultThreadFactory(), handler);
    }

    /** Threads beyond the core size end after {@code keep} without a task. */
    public ThreadPoolExecutor(int core, int max, long keep, TimeUnit unit, BlockingQueue<Runnable> queue, ThreadFactory factory,
            RejectedExecutionHandler handler) {
        if (core < 0 || max <= 0 || max < core || keep < 0) {
            throw new IllegalArgumentException();
        }
        this.core = core;
        this.max = max;
        this.keepNanos = unit.toNanos(keep);
        this.queue = Objects.requireNonNull(queue);
        this.factory = Objects.requireNonNull(factory);
        this.handler = Objects.requireNonNull(handler);
    }

    /** A pool that starts a thread for each task for which none is idle. */
    static ThreadPoolExecutor growing(ThreadFactory factory) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.eager = true;
        return pool;
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        if (!accept(task)) {
            handler.rejectedExecution(task, this);
        }
    }

    private synchronized boolean accept(Runnable task) {
        if (shutdown) {
            return false;
        }
        if (threads.size() < core) {
            return start(task);
        }
        if ((!eager || waiting > queue.size()) && queue.offer(task)) {
            notifyAll();
            return !threads.isEmpty() || start(null);
        }
        return threads.size() < max && start(task);
    }

    private boolean start(Runnable first) {
        Thread thread = factory.newThread(() -> work(first));
        if (thread == null) {
            return false;
        }
        threads.add(thread);
        largest = Math.max(largest, threads.size());
        thread.start();
        return true;
    }

    private void work(Runnable first) {
        boolean ended = false;
        try {
            for (Runnable task = first != null ? first : next(); task != null; task = next()) {
                runTask(task);
            }
            ended = true;
        } finally {
            leave(!ended);
        }
    }

    private void runTask(Runnable task) {
        synchronized (this) {
            active++;
            if (!stopping) {
                Thread.interrupted();
            }
        }
        Throwable thrown = null;
        try {
            beforeExecute(Thread.currentThread(), task);
            task.run();
        } catch (Throwable e) {
            thrown = e;
            throw e;
        } finally {
            synchronized (this) {
                active--;
                completed++;
            }
            afterExecute(task, thrown);
        }
    }

    /** The next task; null if this thread is to end. */
    private synchronized Runnable next() {
        long end = System.nanoTime() + keepNanos;
        while (true) {
            Runnable task = stopping ? null : queue.poll();
            if (task != null || shutdown) {
                return task;
            }
            boolean timed = threads.size() > core;
            long rest = timed ? (end - System.nanoTime() + 999999) / 1000000 : 0;
            if (timed && rest <= 0) {
                return null;
            }
            waiting++;
            try {
                wait(rest);
            } catch (InterruptedException e) {
                continue;
            } finally {
                waiting--;
            }
        }
    }

    /** {@code replace}: a task ended this thread by an exception. */
    private synchronized void leave(boolean replace) {
        threads.remove(Thread.currentThread());
        if (!shutdown && (replace || !queue.isEmpty()) && threads.size() < Math.max(core, 1)) {
            start(null);
        }
        ending();
    }

    private void ending() {
        if (shutdown && threads.isEmpty()) {
            terminated();
            notifyAll();
        }
    }

    @Override
    public synchronized void shutdown() {
        if (!shutdown) {
            shutdown = true;
            notifyAll();
            ending();
        }
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        stopping = true;
        List<Runnable> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (Thread thread : threads) {
            thread.interrupt();
        }
        shutdown();
        return waiting;
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && threads.isEmpty();
    }

    @Override
    public synchronized boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(time);
        while (!isTerminated()) {
            long rest = (end - System.nanoTime() + 999999) / 1000000;
            if (rest <= 0) {
                return false;
            }
            wait(rest);
        }
        return true;
    }

    /** Called before each task, by its thread; for subclasses. */
    protected void beforeExecute(Thread thread, Runnable task) {
    }

    /** Called after each task with what it threw, or null; for subclasses. */
    protected void afterExecute(Runnable task, Throwable thrown) {
    }

    /** Called when the last thread has ended; for subclasses. */
    protected void terminated() {
    }

    public BlockingQueue<Runnable> getQueue() {
        return queue;
    }

    public synchronized int getPoolSize() {
        return threads.size();
    }

    public synchronized int getActiveCount() {
        return active;
    }

    public synchronized int getLargestPoolSize() {
        return largest;
    }

    public synchronized long getCompletedTaskCount() {
        return completed;
    }

    public int getCorePoolSize() {
        return core;
    }

    public int getMaximumPoolSize() {
        return max;
    }

    @Override
    public synchronized String toString() {
        return super.toString() + "[" + (!shutdown ? "Running" : threads.isEmpty() ? "Terminated" : "Shutting down") + ", pool size = " + threads.size()
                + ", active threads = " + active + ", queued tasks = " + queue.size() + ", completed tasks = " + completed + "]";
    }

    /** Throws RejectedExecutionException. */
    public static class AbortPolicy implements RejectedExecutionHandler {
        @Override
        public void rejectedExecution(Runnable task, ThreadPoolExecutor executor) {
            throw new RejectedExecutionException("Task " + task + " rejected from " + executor);
        }
    }

    /** Lets the caller run the task, unless the pool is shut down. */
    public static class CallerRunsPolicy implements RejectedExecutionHandler {
        @Override
        public void rejectedExecution(Runnable task, ThreadPoolExecutor executor) {
            if (!executor.isShutdown()) {
                task.run();
            }
        }
    }

    /** Forgets the task. */
    public static class DiscardPolicy implements RejectedExecutionHandler {
        @Override
        public void rejectedExecution(Runnable task, ThreadPoolExecutor executor) {
        }
    }
}
