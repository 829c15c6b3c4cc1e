package java.util.concurrent;

/** Units of time. Conversions to a larger unit truncate; what does not fit becomes the smallest or largest long. */
public enum TimeUnit {
    NANOSECONDS(1L), MICROSECONDS(1000L), MILLISECONDS(1000000L), SECONDS(1000000000L), MINUTES(60000000000L), HOURS(3600000000000L),
    DAYS(86400000000000L);

    private final long nanoseconds;

    TimeUnit(long nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** {@code duration} of {@code unit} in this unit. */
    public long convert(long duration, TimeUnit unit) {
        if (unit.nanoseconds <= nanoseconds) {
            return duration / (nanoseconds / unit.nanoseconds);
        }
        long factor = unit.nanoseconds / nanoseconds;
        long limit = Long.MAX_VALUE / factor;
        return duration > limit ? Long.MAX_VALUE : duration < -limit ? Long.MIN_VALUE : duration * factor;
    }

    public long toNanos(long duration) {
        return NANOSECONDS.convert(duration, this);
    }

    public long toMicros(long duration) {
        return MICROSECONDS.convert(duration, this);
    }

    public long toMillis(long duration) {
        return MILLISECONDS.convert(duration, this);
    }

    public long toSeconds(long duration) {
        return SECONDS.convert(duration, this);
    }

    public long toMinutes(long duration) {
        return MINUTES.convert(duration, this);
    }

    public long toHours(long duration) {
        return HOURS.convert(duration, this);
    }

    public long toDays(long duration) {
        return DAYS.convert(duration, this);
    }

    public void sleep(long duration) throws InterruptedException {
        if (duration > 0) {
            long millis = toMillis(duration);
            Thread.sleep(millis, this == NANOSECONDS || this == MICROSECONDS ? (int) (toNanos(duration) - millis * 1000000) : 0);
        }
    }

    public void timedWait(Object object, long duration) throws InterruptedException {
        if (duration > 0) {
            object.wait(Math.max(toMillis(duration), 1));
        }
    }

    public void timedJoin(Thread thread, long duration) throws InterruptedException {
        if (duration > 0) {
            thread.join(Math.max(toMillis(duration), 1));
        }
    }
}
