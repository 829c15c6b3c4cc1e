package java.util.concurrent;

/** A thread waits, or is to wait, at a barrier that is broken. */
public class BrokenBarrierException extends Exception {
    public BrokenBarrierException() {
    }

    public BrokenBarrierException(String message) {
        super(message);
    }
}
