package jx.zero;

/** Throw helpers that the kernel calls for portal calls that fail; not part of any stack trace. */
final class PortalFault {
    private PortalFault() {
    }

    static void revoked() {
        throw new PortalRevokedException();
    }

    static void quota(int limit) {
        throw new PortalQuotaException("more than " + limit + " bytes");
    }

    static void notPortable(Class<?> type) {
        throw new PortalTypeException(type.getName());
    }

    static void domainTerminated() {
        throw new DomainTerminatedException();
    }

    static void notGranted(String what) {
        throw new SecurityException(what);
    }
}
