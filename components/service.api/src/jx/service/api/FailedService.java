package jx.service.api;

/** A service that could not start, with the reason. */
final class FailedService implements Unavailable {
    private final String reason;

    FailedService(String reason) {
        this.reason = reason;
    }

    @Override
    public String reason() {
        return reason;
    }
}
