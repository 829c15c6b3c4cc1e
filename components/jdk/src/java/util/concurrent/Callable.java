package java.util.concurrent;

/** Something to compute. */
public interface Callable<V> {
    V call() throws Exception;
}
