package java.lang;

/** A number as the sum of two doubles, the second below half an ulp of the first: about 106 bits, for {@link Elementary}. */
final class DoubleDouble {
    static final DoubleDouble ONE = new DoubleDouble(1, 0);

    final double high;
    final double low;

    private DoubleDouble(double high, double low) {
        this.high = high;
        this.low = low;
    }

    static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /** The exact sum of two doubles. */
    static DoubleDouble sum(double a, double b) {
        double high = a + b;
        double part = high - a;
        return new DoubleDouble(high, a - (high - part) + (b - part));
    }

    /** The exact product of two doubles, by splitting both in halves. */
    static DoubleDouble product(double a, double b) {
        double high = a * b;
        double scaled = a * 134217729;
        double aHigh = scaled - (scaled - a);
        double aLow = a - aHigh;
        scaled = b * 134217729;
        double bHigh = scaled - (scaled - b);
        double bLow = b - bHigh;
        return new DoubleDouble(high, aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow);
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble highs = sum(high, other.high);
        DoubleDouble lows = sum(low, other.low);
        DoubleDouble first = sum(highs.high, highs.low + lows.high);
        return sum(first.high, first.low + lows.low);
    }

    DoubleDouble plus(double other) {
        return plus(of(other));
    }

    DoubleDouble minus(DoubleDouble other) {
        return plus(other.negated());
    }

    DoubleDouble negated() {
        return new DoubleDouble(-high, -low);
    }

    DoubleDouble times(DoubleDouble other) {
        DoubleDouble highs = product(high, other.high);
        return sum(highs.high, highs.low + (high * other.low + low * other.high));
    }

    DoubleDouble times(double other) {
        return times(of(other));
    }

    DoubleDouble over(DoubleDouble other) {
        double first = high / other.high;
        DoubleDouble rest = minus(other.times(first));
        double second = rest.high / other.high;
        double third = rest.minus(other.times(second)).high / other.high;
        return sum(first, second).plus(third);
    }

    DoubleDouble over(double other) {
        return over(of(other));
    }

    DoubleDouble root() {
        if (high == 0) {
            return this;
        }
        double first = Math.sqrt(high);
        return sum(first, minus(product(first, first)).high / (2 * first));
    }

    /** Exactly scaled by a power of two. */
    DoubleDouble scaled(double power) {
        return new DoubleDouble(high * power, low * power);
    }

    double value() {
        return high + low;
    }
}
