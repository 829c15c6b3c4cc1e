package jx.zero;

/** The domain at the other end of a portal call ended. */
public class DomainTerminatedException extends RuntimeException {
    public DomainTerminatedException() {
    }

    public DomainTerminatedException(String message) {
        super(message);
    }
}
