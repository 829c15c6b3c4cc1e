package java.util.concurrent;

/** What a pool does with tasks that it cannot take. */
public interface RejectedExecutionHandler {
    void rejectedExecution(Runnable task, ThreadPoolExecutor executor);
}
