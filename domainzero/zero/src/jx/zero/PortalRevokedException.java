package jx.zero;

/** The service behind the portal is gone. */
public class PortalRevokedException extends RuntimeException {
    public PortalRevokedException() {
    }

    public PortalRevokedException(String message) {
        super(message);
    }
}
