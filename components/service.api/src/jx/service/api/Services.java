package jx.service.api;

import java.io.IOException;
import jx.zero.Naming;
import jx.zero.Portal;

/** The name service with failures: whoever waits for a service that cannot start gets an exception instead of waiting forever. */
public final class Services {
    private Services() {
    }

    /** Waits until the service {@code name} is registered; IOException with the reason if it could not start. */
    public static Portal await(String name) throws IOException {
        Portal portal = Naming.get().await(name);
        if (portal instanceof Unavailable) {
            throw new IOException(name + ": " + ((Unavailable) portal).reason());
        }
        return portal;
    }

    /** Registers a service of this domain. */
    public static void register(String name, Portal portal) {
        Naming.get().register(name, portal);
    }

    /** The kernel service {@code name}; SecurityException if it was not granted to this domain. */
    public static Portal kernel(String name) {
        Portal portal = Naming.get().lookup(name);
        if (portal == null) {
            throw new SecurityException("kernel service " + name + " is not granted to this domain");
        }
        return portal;
    }

    /** Says on System.err and under {@code name} that the service could not start because of {@code cause}. */
    public static void fail(String name, IOException cause) {
        String reason = cause.getMessage();
        System.err.println(name + " is not available: " + reason);
        register(name, new FailedService(reason));
    }
}
