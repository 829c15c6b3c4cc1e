package jx.zero;

/**
 * The name service as one domain sees it: names registered by any domain of the system, and those kernel services that the
 * domain was granted.
 *
 * <p>Kernel services stand under the simple name of their class: {@code (Ports) naming.lookup("Ports")}.
 */
public final class Naming implements Portal {
    private Naming() {
    }

    /** This domain's name service. */
    public static native Naming get();

    /** Makes {@code portal} known under {@code name} to all domains; replaces an older registration of the same domain, refuses one of another (IllegalArgumentException). */
    public native void register(String name, Portal portal);

    /** The portal registered under {@code name}; in the registering domain the object itself; null if there is none or it is not granted. */
    public native Portal lookup(String name);

    /** As {@link #lookup}, but blocks until the name is registered. */
    public native Portal await(String name);
}
