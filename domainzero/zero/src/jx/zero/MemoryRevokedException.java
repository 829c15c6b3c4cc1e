package jx.zero;

/** The memory was revoked. */
public class MemoryRevokedException extends RuntimeException {
    public MemoryRevokedException() {
    }

    public MemoryRevokedException(String message) {
        super(message);
    }
}
