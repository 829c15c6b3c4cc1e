package jx.zero;

/** An object that must not leave its domain was passed to another. */
public class PortalTypeException extends RuntimeException {
    public PortalTypeException() {
    }

    public PortalTypeException(String message) {
        super(message);
    }
}
