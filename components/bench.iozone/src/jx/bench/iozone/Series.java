package jx.bench.iozone;

/** Repeated measurements of one thing: mean and standard deviation of its rate (Welford's method), fewest ticks. */
final class Series {
    private final int kilobytes;
    private final long ticksPerSecond;
    private int count;
    private double mean;
    private double squares;
    private long fewest = Long.MAX_VALUE;

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
        fewest = Math.min(fewest, duration);
    }

    /** KB/s. */
    long mean() {
        return (long) (mean + 0.5);
    }

    /** KB/s. */
    long deviation() {
        return count < 2 ? 0 : (long) (Math.sqrt(squares / (count - 1)) + 0.5);
    }

    /** Ticks of the measurement that was disturbed least: the same in every run under icount, whenever the timer ticked. */
    long ticks() {
        return count == 0 ? 0 : fewest;
    }
}
