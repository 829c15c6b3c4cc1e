package jx.zero;

/** The parameters or the result of a portal call are larger than the receiving domain allows. */
public class PortalQuotaException extends RuntimeException {
    public PortalQuotaException() {
    }

    public PortalQuotaException(String message) {
        super(message);
    }
}
