package java.util.concurrent;

/** The time allowed for waiting is over. */
public class TimeoutException extends Exception {
    public TimeoutException() {
    }

    public TimeoutException(String message) {
        super(message);
    }
}
