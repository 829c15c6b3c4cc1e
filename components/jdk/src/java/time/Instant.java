package java.time;

import java.io.Serializable;

/** A moment, counted from 1970-01-01T00:00:00Z in nanoseconds. */
public final class Instant implements Comparable<Instant>, Serializable {
    public static final Instant EPOCH = new Instant(0, 0);

    private static final long MIN_SECOND = -31557014167219200L;
    private static final long MAX_SECOND = 31556889864403199L;
    private static final long BILLION = 1000000000L;

    public static final Instant MIN = new Instant(MIN_SECOND, 0);
    public static final Instant MAX = new Instant(MAX_SECOND, 999999999);

    private final long seconds;
    private final int nanos;

    private Instant(long seconds, int nanos) {
        this.seconds = seconds;
        this.nanos = nanos;
    }

    /** To the millisecond. */
    public static Instant now() {
        return ofEpochMilli(System.currentTimeMillis());
    }

    public static Instant ofEpochSecond(long seconds) {
        return ofEpochSecond(seconds, 0);
    }

    public static Instant ofEpochSecond(long seconds, long nanoAdjustment) {
        long whole = Math.addExact(seconds, Math.floorDiv(nanoAdjustment, BILLION));
        if (whole < MIN_SECOND || whole > MAX_SECOND) {
            throw new DateTimeException("Instant exceeds minimum or maximum instant");
        }
        return new Instant(whole, (int) Math.floorMod(nanoAdjustment, BILLION));
    }

    public static Instant ofEpochMilli(long millis) {
        return ofEpochSecond(Math.floorDiv(millis, 1000L), Math.floorMod(millis, 1000L) * 1000000);
    }

    public long getEpochSecond() {
        return seconds;
    }

    public int getNano() {
        return nanos;
    }

    /** ArithmeticException if that does not fit. */
    public long toEpochMilli() {
        if (seconds < 0 && nanos > 0) {
            return Math.addExact(Math.multiplyExact(seconds + 1, 1000), nanos / 1000000 - 1000L);
        }
        return Math.addExact(Math.multiplyExact(seconds, 1000), (long) (nanos / 1000000));
    }

    public Instant plus(Duration duration) {
        return plus(duration.getSeconds(), duration.getNano());
    }

    private Instant plus(long addedSeconds, long addedNanos) {
        long sum = Math.addExact(Math.addExact(seconds, addedSeconds), addedNanos / BILLION);
        return ofEpochSecond(sum, nanos + addedNanos % BILLION);
    }

    public Instant minus(Duration duration) {
        return plus(Math.negateExact(duration.getSeconds()), -duration.getNano());
    }

    public Instant plusSeconds(long added) {
        return plus(added, 0);
    }

    public Instant plusMillis(long added) {
        return plus(added / 1000, added % 1000 * 1000000);
    }

    public Instant plusNanos(long added) {
        return plus(0, added);
    }

    public Instant minusSeconds(long removed) {
        return plus(Math.negateExact(removed), 0);
    }

    public Instant minusMillis(long removed) {
        return plusMillis(Math.negateExact(removed));
    }

    public boolean isBefore(Instant other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(Instant other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Instant other) {
        return seconds != other.seconds ? Long.compare(seconds, other.seconds) : nanos - other.nanos;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Instant && ((Instant) other).seconds == seconds && ((Instant) other).nanos == nanos;
    }

    @Override
    public int hashCode() {
        return (int) (seconds ^ seconds >>> 32) + 51 * nanos;
    }

    /** As ISO 8601 has it, in UTC: {@code 2007-12-03T10:15:30.500Z}, with as many groups of three digits as it takes. */
    @Override
    public String toString() {
        int time = (int) Math.floorMod(seconds, 86400L);
        StringBuilder builder = new StringBuilder(LocalDate.unchecked(Math.floorDiv(seconds, 86400L)).toString()).append('T');
        two(builder, time / 3600).append(':');
        two(builder, time / 60 % 60).append(':');
        two(builder, time % 60);
        if (nanos > 0) {
            String digits = Long.toString(BILLION + nanos);
            builder.append('.').append(digits, 1, nanos % 1000000 == 0 ? 4 : nanos % 1000 == 0 ? 7 : 10);
        }
        return builder.append('Z').toString();
    }

    private static StringBuilder two(StringBuilder builder, int value) {
        return builder.append(value < 10 ? "0" : "").append(value);
    }
}
