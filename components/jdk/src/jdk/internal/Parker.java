package jdk.internal;

/**
 * A thread's permit to go on, for {@code LockSupport}. There is at most one, and {@link #park} takes it.
 */
public final class Parker {
    private static Source source;

    private boolean permit;

    /** Knows the parker of each thread. */
    public interface Source {
        Parker of(Thread thread);
    }

    /** What class Thread calls when it is initialised. */
    public static void setSource(Source source) {
        Parker.source = source;
    }

    public static Parker of(Thread thread) {
        return source.of(thread);
    }

    /** Waits for the permit, an interrupt (which stays pending) or {@code nanoseconds}; 0 is for ever. */
    public synchronized void park(long nanoseconds) {
        if (!permit && !Thread.currentThread().isInterrupted()) {
            try {
                wait(nanoseconds == 0 ? 0 : Math.max((nanoseconds - 1) / 1000000 + 1, 1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        permit = false;
    }

    public synchronized void unpark() {
        permit = true;
        notifyAll();
    }
}
