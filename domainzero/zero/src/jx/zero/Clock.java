package jx.zero;

/** Time. Granted to every domain; allowed in interrupt handlers. */
public final class Clock implements Portal {
    private Clock() {
    }

    /** The CPU's time stamp counter (counts instructions under {@code --icount}). */
    public native long ticks();

    /** Ticks a second, measured at boot. */
    public native long ticksPerSecond();

    /** Nanoseconds since boot, monotonic. */
    public native long nanoTime();

    /** Milliseconds since 1970-01-01 UTC, from the real-time clock at boot plus {@link #nanoTime}. */
    public native long currentTimeMillis();
}
