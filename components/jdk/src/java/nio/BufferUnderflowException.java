package java.nio;

/** A get with nothing left. */
public class BufferUnderflowException extends RuntimeException {
    public BufferUnderflowException() {
    }
}
