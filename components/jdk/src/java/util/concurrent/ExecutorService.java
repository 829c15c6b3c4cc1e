package java.util.concurrent;

import java.util.Collection;
import java.util.List;

/** An executor that gives results and can be shut down. */
public interface ExecutorService extends Executor {
    /** Takes no more tasks. */
    void shutdown();

    /** Takes no more tasks, interrupts those that run and gives those that were still waiting. */
    List<Runnable> shutdownNow();

    boolean isShutdown();

    /** True after shutdown, once all tasks have ended. */
    boolean isTerminated();

    /** False if the time ran out. */
    boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException;

    <T> Future<T> submit(Callable<T> task);

    <T> Future<T> submit(Runnable task, T result);

    Future<?> submit(Runnable task);

    /** All of them done. */
    <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException;

    <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long time, TimeUnit unit) throws InterruptedException;

    /** The result of one that has one; ExecutionException if none has. */
    <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException;

    <T> T invokeAny(Collection<? extends Callable<T>> tasks, long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;
}
