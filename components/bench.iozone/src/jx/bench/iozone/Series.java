package jx.bench.iozone;

/** Repeated measurements of one thing: mean and standard deviation of its rate, mean of its ticks (Welford's method). */
final class Series {
    private final int kilobytes;
    private final long ticksPerSecond;
    private int count;
    private double mean;
    private double squares;
    private long ticks;

    /** Measurements that move {@code kilobytes} each. */
    Series(int kilobytes, long ticksPerSecond) {
        this.kilobytes = kilobytes;
        this.ticksPerSecond = ticksPerSecond;
    }

    void add(long duration) {
        double rate = (double) kilobytes * ticksPerSecond / Math.max(duration, 1);
        count++;
        double difference = rate - mean;
        mean += difference / count;
        squares += difference * (rate - mean);
        ticks += duration;
    }

    /** KB/s. */
    long mean() {
        return (long) (mean + 0.5);
    }

    /** KB/s. */
    long deviation() {
        return count < 2 ? 0 : (long) (Math.sqrt(squares / (count - 1)) + 0.5);
    }

    /** Mean ticks of one measurement. */
    long ticks() {
        return count == 0 ? 0 : ticks / count;
    }
}
