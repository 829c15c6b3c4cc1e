package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** An executor service on top of {@code execute}. */
public abstract class AbstractExecutorService implements ExecutorService {
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new FutureTask<>(task);
    }

    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T result) {
        return new FutureTask<>(task, result);
    }

    private <T> Future<T> started(RunnableFuture<T> future) {
        execute(future);
        return future;
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return started(newTaskFor(Objects.requireNonNull(task)));
    }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
        return started(newTaskFor(Objects.requireNonNull(task), result));
    }

    @Override
    public Future<?> submit(Runnable task) {
        return started(this.<Void>newTaskFor(Objects.requireNonNull(task), null));
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
        return invokeAll(tasks, Long.MAX_VALUE / 2, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long time, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(time);
        List<Future<T>> futures = new ArrayList<>();
        boolean ended = false;
        try {
            for (Callable<T> task : tasks) {
                futures.add(newTaskFor(task));
            }
            for (Future<T> future : futures) {
                execute((Runnable) future);
            }
            for (Future<T> future : futures) {
                try {
                    future.get(Math.max(end - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
                } catch (CancellationException | ExecutionException e) {
                    continue;
                } catch (TimeoutException e) {
                    return futures;
                }
            }
            ended = true;
            return futures;
        } finally {
            if (!ended) {
                cancelAll(futures);
            }
        }
    }

    private static <T> void cancelAll(List<Future<T>> futures) {
        for (Future<T> future : futures) {
            future.cancel(true);
        }
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try {
            return invokeAny(tasks, Long.MAX_VALUE / 2, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long time, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException();
        }
        long end = System.nanoTime() + unit.toNanos(time);
        LinkedBlockingQueue<Future<T>> ended = new LinkedBlockingQueue<>();
        List<Future<T>> futures = new ArrayList<>();
        ExecutionException failure = null;
        try {
            for (Callable<T> task : tasks) {
                FutureTask<T> future = new FutureTask<T>(task) {
                    @Override
                    protected void done() {
                        ended.add(this);
                    }
                };
                futures.add(future);
                execute(future);
            }
            for (int i = 0; i < futures.size(); i++) {
                Future<T> future = ended.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (future == null) {
                    throw new TimeoutException();
                }
                try {
                    return future.get();
                } catch (ExecutionException e) {
                    failure = e;
                }
            }
            throw failure;
        } finally {
            cancelAll(futures);
        }
    }
}
