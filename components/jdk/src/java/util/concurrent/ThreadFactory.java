package java.util.concurrent;

/** Makes threads. */
public interface ThreadFactory {
    /** A thread that will run {@code code}, not started; null if there can be none. */
    Thread newThread(Runnable code);
}
