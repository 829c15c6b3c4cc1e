package java.util.concurrent;

import java.util.Objects;

/** A task that runs once and keeps its result. */
public class FutureTask<V> implements RunnableFuture<V> {
    private Callable<V> code;
    private V result;
    private Throwable exception;
    private Thread runner;
    private boolean started;
    private boolean done;
    private boolean cancelled;

    public FutureTask(Callable<V> code) {
        this.code = Objects.requireNonNull(code);
    }

    public FutureTask(Runnable code, V result) {
        this(Executors.callable(code, result));
    }

    @Override
    public void run() {
        Callable<V> task;
        synchronized (this) {
            if (started || done) {
                return;
            }
            started = true;
            runner = Thread.currentThread();
            task = code;
        }
        try {
            set(task.call());
        } catch (Throwable e) {
            setException(e);
        } finally {
            synchronized (this) {
                runner = null;
            }
        }
    }

    protected void set(V value) {
        finish(value, null, false);
    }

    protected void setException(Throwable thrown) {
        finish(null, thrown, false);
    }

    private boolean finish(V value, Throwable thrown, boolean cancel) {
        synchronized (this) {
            if (done) {
                return false;
            }
            result = value;
            exception = thrown;
            cancelled = cancel;
            done = true;
            code = null;
            notifyAll();
        }
        done();
        return true;
    }

    /** Called when the task is done or cancelled; for subclasses. */
    protected void done() {
    }

    @Override
    public boolean cancel(boolean interrupt) {
        synchronized (this) {
            if (!done && interrupt && runner != null) {
                runner.interrupt();
            }
        }
        return finish(null, null, true);
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    @Override
    public synchronized boolean isDone() {
        return done;
    }

    private V outcome() throws ExecutionException {
        if (cancelled) {
            throw new CancellationException();
        }
        if (exception != null) {
            throw new ExecutionException(exception);
        }
        return result;
    }

    @Override
    public synchronized V get() throws InterruptedException, ExecutionException {
        while (!done) {
            wait();
        }
        return outcome();
    }

    @Override
    public synchronized V get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + unit.toNanos(time);
        while (!done) {
            long rest = (end - System.nanoTime() + 999999) / 1000000;
            if (rest <= 0) {
                throw new TimeoutException();
            }
            wait(rest);
        }
        return outcome();
    }

    @Override
    public synchronized String toString() {
        return super.toString() + (!done ? "[Not completed, task = " + code + "]" : cancelled ? "[Cancelled]"
                : exception != null ? "[Completed exceptionally: " + exception + "]" : "[Completed normally]");
    }
}
