package jx.zero;

/** Double of the kernel's service; a tick is a nanosecond. */
public final class Clock implements Portal {
    Clock() {
    }

    public long ticks() {
        return System.nanoTime();
    }

    public long ticksPerSecond() {
        return 1_000_000_000L;
    }

    public long nanoTime() {
        return System.nanoTime();
    }

    public long currentTimeMillis() {
        return System.currentTimeMillis();
    }
}
