package java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the usual executors. */
public class Executors {
    private static final AtomicInteger pools = new AtomicInteger();

    private Executors() {
    }

    public static ExecutorService newFixedThreadPool(int threads) {
        return newFixedThreadPool(threads, defaultThreadFactory());
    }

    public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), factory);
    }

    public static ExecutorService newSingleThreadExecutor() {
        return newFixedThreadPool(1);
    }

    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
        return newFixedThreadPool(1, factory);
    }

    /** With as many threads as it takes; idle ones end after a minute. */
    public static ExecutorService newCachedThreadPool() {
        return newCachedThreadPool(defaultThreadFactory());
    }

    public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
        return ThreadPoolExecutor.growing(factory);
    }

    /** Threads are called pool-1-thread-1 and so on. */
    public static ThreadFactory defaultThreadFactory() {
        String prefix = "pool-" + pools.incrementAndGet() + "-thread-";
        AtomicInteger made = new AtomicInteger();
        return code -> {
            Thread thread = new Thread(code, prefix + made.incrementAndGet());
            thread.setDaemon(false);
            return thread;
        };
    }

    public static <T> Callable<T> callable(Runnable task, T result) {
        Objects.requireNonNull(task);
        return () -> {
            task.run();
            return result;
        };
    }

    public static Callable<Object> callable(Runnable task) {
        return callable(task, null);
    }
}
