package java.nio;

/** A put with no room left. */
public class BufferOverflowException extends RuntimeException {
    public BufferOverflowException() {
    }
}
