package java.time;

import java.io.Serializable;
import java.util.Objects;

/** A span of time in nanoseconds, as seconds and a fraction that is never negative. */
public final class Duration implements Comparable<Duration>, Serializable {
    public static final Duration ZERO = new Duration(0, 0);

    private static final long BILLION = 1000000000L;

    private final long seconds;
    private final int nanos;

    private Duration(long seconds, int nanos) {
        this.seconds = seconds;
        this.nanos = nanos;
    }

    public static Duration ofDays(long days) {
        return new Duration(Math.multiplyExact(days, 86400), 0);
    }

    public static Duration ofHours(long hours) {
        return new Duration(Math.multiplyExact(hours, 3600), 0);
    }

    public static Duration ofMinutes(long minutes) {
        return new Duration(Math.multiplyExact(minutes, 60), 0);
    }

    public static Duration ofSeconds(long seconds) {
        return new Duration(seconds, 0);
    }

    /** The adjustment may be of any size and sign. */
    public static Duration ofSeconds(long seconds, long nanoAdjustment) {
        return new Duration(Math.addExact(seconds, Math.floorDiv(nanoAdjustment, BILLION)), (int) Math.floorMod(nanoAdjustment, BILLION));
    }

    public static Duration ofMillis(long millis) {
        return new Duration(Math.floorDiv(millis, 1000L), (int) Math.floorMod(millis, 1000L) * 1000000);
    }

    public static Duration ofNanos(long nanos) {
        return ofSeconds(0, nanos);
    }

    public static Duration between(Instant start, Instant end) {
        return ofSeconds(Math.subtractExact(end.getEpochSecond(), start.getEpochSecond()), end.getNano() - start.getNano());
    }

    /** From {@code PnDTnHnMn.nS}, where every part may be missing and have a sign. */
    public static Duration parse(CharSequence text) {
        return new DurationParser(Objects.requireNonNull(text, "text")).parse();
    }

    public long getSeconds() {
        return seconds;
    }

    public int getNano() {
        return nanos;
    }

    public boolean isZero() {
        return (seconds | nanos) == 0;
    }

    public boolean isNegative() {
        return seconds < 0;
    }

    public Duration withSeconds(long update) {
        return new Duration(update, nanos);
    }

    public Duration withNanos(int update) {
        if (update < 0 || update >= BILLION) {
            throw new DateTimeException("Invalid value for NanoOfSecond (valid values 0 - 999999999): " + update);
        }
        return new Duration(seconds, update);
    }

    public Duration plus(Duration other) {
        return plus(other.seconds, other.nanos);
    }

    private Duration plus(long addedSeconds, long addedNanos) {
        if ((addedSeconds | addedNanos) == 0) {
            return this;
        }
        long sum = Math.addExact(Math.addExact(seconds, addedSeconds), addedNanos / BILLION);
        return ofSeconds(sum, nanos + addedNanos % BILLION);
    }

    public Duration plusDays(long days) {
        return plus(Math.multiplyExact(days, 86400), 0);
    }

    public Duration plusHours(long hours) {
        return plus(Math.multiplyExact(hours, 3600), 0);
    }

    public Duration plusMinutes(long minutes) {
        return plus(Math.multiplyExact(minutes, 60), 0);
    }

    public Duration plusSeconds(long added) {
        return plus(added, 0);
    }

    public Duration plusMillis(long millis) {
        return plus(millis / 1000, millis % 1000 * 1000000);
    }

    public Duration plusNanos(long added) {
        return plus(0, added);
    }

    public Duration minus(Duration other) {
        return other.seconds == Long.MIN_VALUE ? plus(Long.MAX_VALUE, -other.nanos).plus(1, 0) : plus(-other.seconds, -other.nanos);
    }

    public Duration minusSeconds(long removed) {
        return removed == Long.MIN_VALUE ? plusSeconds(Long.MAX_VALUE).plusSeconds(1) : plusSeconds(-removed);
    }

    public Duration minusMillis(long millis) {
        return millis == Long.MIN_VALUE ? plusMillis(Long.MAX_VALUE).plusMillis(1) : plusMillis(-millis);
    }

    public Duration minusNanos(long removed) {
        return removed == Long.MIN_VALUE ? plusNanos(Long.MAX_VALUE).plusNanos(1) : plusNanos(-removed);
    }

    public Duration multipliedBy(long factor) {
        long high = Math.multiplyHigh(nanos, factor);
        long low = nanos * factor;
        if (high == low >> 63) {
            return ofSeconds(Math.addExact(Math.multiplyExact(seconds, factor), Math.floorDiv(low, BILLION)), Math.floorMod(low, BILLION));
        }
        throw new ArithmeticException("Exceeds capacity of Duration: " + this + " * " + factor);
    }

    public Duration negated() {
        return multipliedBy(-1);
    }

    public Duration abs() {
        return isNegative() ? negated() : this;
    }

    public long toDays() {
        return seconds / 86400;
    }

    public long toHours() {
        return seconds / 3600;
    }

    public long toMinutes() {
        return seconds / 60;
    }

    public long toSeconds() {
        return seconds;
    }

    /** ArithmeticException if that does not fit. */
    public long toMillis() {
        return toUnits(1000, 1000000);
    }

    public long toNanos() {
        return toUnits(BILLION, 1);
    }

    private long toUnits(long perSecond, int size) {
        long whole = seconds;
        long rest = nanos;
        if (whole < 0) {
            whole++;
            rest -= BILLION;
        }
        return Math.addExact(Math.multiplyExact(whole, perSecond), rest / size);
    }

    public int toHoursPart() {
        return (int) (toHours() % 24);
    }

    public int toMinutesPart() {
        return (int) (toMinutes() % 60);
    }

    public int toSecondsPart() {
        return (int) (seconds % 60);
    }

    public int toMillisPart() {
        return nanos / 1000000;
    }

    public int toNanosPart() {
        return nanos;
    }

    @Override
    public int compareTo(Duration other) {
        return seconds != other.seconds ? Long.compare(seconds, other.seconds) : nanos - other.nanos;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Duration && ((Duration) other).seconds == seconds && ((Duration) other).nanos == nanos;
    }

    @Override
    public int hashCode() {
        return (int) (seconds ^ seconds >>> 32) + 51 * nanos;
    }

    /** As ISO 8601 has it, in hours, minutes and seconds: {@code PT8H6M12.345S}. */
    @Override
    public String toString() {
        if (isZero()) {
            return "PT0S";
        }
        long whole = seconds < 0 && nanos > 0 ? seconds + 1 : seconds;
        StringBuilder builder = new StringBuilder("PT");
        if (whole / 3600 != 0) {
            builder.append(whole / 3600).append('H');
        }
        if (whole % 3600 / 60 != 0) {
            builder.append(whole % 3600 / 60).append('M');
        }
        long rest = whole % 60;
        if (rest == 0 && nanos == 0) {
            return builder.toString();
        }
        builder.append(seconds < 0 && nanos > 0 && rest == 0 ? "-" : "").append(rest);
        if (nanos > 0) {
            String digits = Long.toString(BILLION + (seconds < 0 ? BILLION - nanos : nanos));
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            builder.append('.').append(digits, 1, end);
        }
        return builder.append('S').toString();
    }
}
