package java.nio;

/** A reset without a mark. */
public class InvalidMarkException extends IllegalStateException {
    public InvalidMarkException() {
    }
}
