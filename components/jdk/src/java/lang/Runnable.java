package java.lang;

/** Something to run. */
public interface Runnable {
    void run();
}
