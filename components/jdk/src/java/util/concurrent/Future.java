package java.util.concurrent;

/** A result that is still to come. */
public interface Future<V> {
    /** False if it is done already. */
    boolean cancel(boolean interrupt);

    boolean isCancelled();

    boolean isDone();

    /** Waits for the result; ExecutionException if there was an exception instead, CancellationException if it was cancelled. */
    V get() throws InterruptedException, ExecutionException;

    V get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;
}
