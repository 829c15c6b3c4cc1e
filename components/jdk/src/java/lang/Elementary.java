package java.lang;

/** The elementary functions behind {@link Math}, from series in {@link DoubleDouble} arithmetic, rounded once: nearly always the double nearest to the true value. */
final class Elementary {
    private static final DoubleDouble LN2 = DoubleDouble.sum(0.6931471805599453, 2.3190468138462996e-17);
    private static final DoubleDouble LN10 = DoubleDouble.sum(2.302585092994046, -2.1707562233822494e-16);
    private static final double HALF_PI = 1.5707963267948966;
    private static final double HALF_PI_REST = 6.123233995736766e-17;
    private static final double HALF_PI_REST2 = -1.4973849048591698e-33;

    /** Beyond this the quarter turns can't be taken off exactly. */
    private static final double MAX_ANGLE = 0x1p30;

    private Elementary() {
    }

    /** e to the power of {@code x}, divided by 2 to the power of {@link #exponentOf}. */
    private static DoubleDouble expScaled(DoubleDouble x) {
        DoubleDouble rest = x.minus(LN2.times(exponentOf(x))).scaled(1.0 / 256);
        // of e^rest - 1, which squaring keeps exact
        DoubleDouble sum = DoubleDouble.of(0);
        for (int i = 10; i >= 1; i--) {
            sum = sum.plus(1).times(rest).over(i);
        }
        for (int i = 0; i < 8; i++) {
            sum = sum.times(sum).plus(sum.scaled(2));
        }
        return sum.plus(1);
    }

    private static double exponentOf(DoubleDouble x) {
        return Math.rint(x.high * 1.4426950408889634);
    }

    private static double exp(DoubleDouble x) {
        if (x.high > 710) {
            return Double.POSITIVE_INFINITY;
        }
        if (x.high < -746) {
            return 0;
        }
        DoubleDouble scaled = expScaled(x);
        int exponent = (int) exponentOf(x);
        if (exponent > -1000) {
            return Math.scalb(scaled.value(), exponent);
        }
        // adding a number whose last bit is the result's rounds once, where subnormals end
        double up = Math.scalb(1.5, -1022 - exponent);
        DoubleDouble rounded = DoubleDouble.sum(up, scaled.high);
        double result = rounded.high + (rounded.low + scaled.low) - up;
        return Math.scalb(result, exponent);
    }

    static double exp(double x) {
        return x != x ? x : exp(DoubleDouble.of(x));
    }

    /** e to the power of {@code x}, where that is neither huge nor tiny. */
    private static DoubleDouble expExact(double x) {
        DoubleDouble argument = DoubleDouble.of(x);
        return expScaled(argument).scaled(Math.scalb(1.0, (int) exponentOf(argument)));
    }

    /** The natural logarithm of a positive, normal number. */
    private static DoubleDouble logExact(DoubleDouble x) {
        int exponent = Math.getExponent(x.high);
        DoubleDouble mantissa = x.scaled(Math.scalb(1.0, -exponent / 2)).scaled(Math.scalb(1.0, -exponent - -exponent / 2));
        if (mantissa.high > 1.4142135623730951) {
            mantissa = mantissa.scaled(0.5);
            exponent++;
        }
        DoubleDouble s = mantissa.plus(-1).over(mantissa.plus(1));
        DoubleDouble square = s.times(s);
        DoubleDouble sum = DoubleDouble.of(0);
        for (int i = 43; i >= 1; i -= 2) {
            sum = sum.times(square).plus(DoubleDouble.ONE.over(i));
        }
        return LN2.times(exponent).plus(sum.times(s).scaled(2));
    }

    private static DoubleDouble logPositive(double x) {
        return x < Double.MIN_NORMAL ? logExact(DoubleDouble.of(x * 0x1p60)).minus(LN2.times(60)) : logExact(DoubleDouble.of(x));
    }

    static double log(double x) {
        if (!(x > 0) || x > Double.MAX_VALUE) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        return logPositive(x).value();
    }

    static double log10(double x) {
        return x > 0 && x <= Double.MAX_VALUE ? logPositive(x).over(LN10).value() : log(x);
    }

    static double log1p(double x) {
        if (Math.abs(x) < 1e-17) {
            return x;
        }
        return x > -1 && x < 1e300 ? logExact(DoubleDouble.sum(1, x)).value() : log(x + 1);
    }

    static double expm1(double x) {
        if (Math.abs(x) < 1e-17) {
            return x;
        }
        if (Math.abs(x) < 1e-9) {
            return DoubleDouble.product(x, x).scaled(0.5).plus(x).value();
        }
        return Math.abs(x) < 600 ? expExact(x).plus(-1).value() : exp(x) - 1;
    }

    static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (x != x || y != y) {
            return Double.NaN;
        }
        double size = Math.abs(x);
        boolean whole = Math.rint(y) == y;
        boolean odd = whole && Math.abs(y) < 0x1p53 && ((long) y & 1) != 0;
        double sign = odd && Double.doubleToRawLongBits(x) < 0 ? -1 : 1;
        if (Math.abs(y) > Double.MAX_VALUE) {
            return size == 1 ? Double.NaN : size > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        if (size == 0 || size > Double.MAX_VALUE) {
            return sign * (size == 0 == y > 0 ? 0 : Double.POSITIVE_INFINITY);
        }
        if (x < 0 && !whole) {
            return Double.NaN;
        }
        if (size == 1) {
            return sign;
        }
        DoubleDouble log = logPositive(size);
        double estimate = log.high * y;
        if (Math.abs(estimate) > 800) {
            return sign * (estimate > 0 ? Double.POSITIVE_INFINITY : 0);
        }
        return sign * exp(log.times(y));
    }

    /** Quarter turns in {@code x}. */
    private static double quarters(double x) {
        if (Math.abs(x) > MAX_ANGLE) {
            throw new UnsupportedOperationException("angle beyond 2^30: " + x);
        }
        return Math.rint(x * 0.6366197723675814);
    }

    private static DoubleDouble reduced(double x, double quarters) {
        return DoubleDouble.of(x).minus(DoubleDouble.product(quarters, HALF_PI)).minus(DoubleDouble.product(quarters, HALF_PI_REST))
            .minus(DoubleDouble.product(quarters, HALF_PI_REST2));
    }

    /** Sine (first = 1) or cosine (first = 0) between -pi/4 and pi/4, by the power series. */
    private static DoubleDouble series(DoubleDouble x, int first) {
        DoubleDouble square = x.times(x);
        DoubleDouble sum = DoubleDouble.of(0);
        for (int i = 26 + first; i > first; i -= 2) {
            sum = sum.negated().plus(1).times(square).over(i * (i - 1));
        }
        sum = sum.negated().plus(1);
        return first == 1 ? sum.times(x) : sum;
    }

    /** Sine of {@code x} plus so many quarter turns. */
    private static DoubleDouble sine(double x, int turn) {
        double quarters = quarters(x);
        int quadrant = (int) quarters + turn & 3;
        DoubleDouble value = series(reduced(x, quarters), quadrant & 1 ^ 1);
        return quadrant > 1 ? value.negated() : value;
    }

    private static boolean isFinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    static double sin(double x) {
        return !isFinite(x) ? Double.NaN : Math.abs(x) < 1e-9 ? x : sine(x, 0).value();
    }

    static double cos(double x) {
        return isFinite(x) ? sine(x, 1).value() : Double.NaN;
    }

    static double tan(double x) {
        return !isFinite(x) ? Double.NaN : Math.abs(x) < 1e-9 ? x : sine(x, 0).over(sine(x, 1)).value();
    }

    /** The angle of a point in the right half-plane, improved from an estimate by what the tangent of the difference says. */
    private static DoubleDouble angle(DoubleDouble y, DoubleDouble x) {
        double ratio = Math.min(Math.abs(y.high), x.high) / Math.max(Math.abs(y.high), x.high);
        double estimate = ratio / (1 + 0.28 * ratio * ratio);
        estimate = Math.abs(y.high) > x.high ? HALF_PI - estimate : estimate;
        estimate = Math.copySign(estimate, y.high);
        DoubleDouble result = DoubleDouble.of(estimate);
        for (int i = 0; i < 3; i++) {
            DoubleDouble sine = sine(result.high, 0);
            DoubleDouble cosine = sine(result.high, 1);
            DoubleDouble difference = y.times(cosine).minus(x.times(sine)).over(x.times(cosine).plus(y.times(sine)));
            result = DoubleDouble.of(result.high).plus(difference);
        }
        return result;
    }

    static double atan(double x) {
        if (x != x || Math.abs(x) < 1e-9) {
            return x;
        }
        return Math.abs(x) > 1e17 ? Math.copySign(HALF_PI, x) : angle(DoubleDouble.of(x), DoubleDouble.ONE).value();
    }

    static double atan2(double y, double x) {
        if (x != x || y != y) {
            return Double.NaN;
        }
        boolean left = Double.doubleToRawLongBits(x) < 0;
        if (y == 0) {
            return left ? Math.copySign(Math.PI, y) : y;
        }
        if (!isFinite(x)) {
            double size = isFinite(y) ? left ? Math.PI : 0 : left ? 3 * (Math.PI / 4) : Math.PI / 4;
            return Math.copySign(size, y);
        }
        int apart = Math.getExponent(y) - Math.getExponent(x);
        if (x == 0 || !isFinite(y) || apart > 60) {
            return Math.copySign(HALF_PI, y);
        }
        if (apart < -60) {
            return left ? Math.copySign(Math.PI, y) : y / x;
        }
        double scale = Math.scalb(1.0, -Math.getExponent(x) / 2);
        DoubleDouble angle = angle(DoubleDouble.of(y * scale * scale), DoubleDouble.of(Math.abs(x) * scale * scale));
        if (left) {
            DoubleDouble half = DoubleDouble.sum(Math.PI, 2 * HALF_PI_REST);
            angle = (y < 0 ? half.negated() : half).minus(angle);
        }
        return angle.value();
    }

    private static DoubleDouble complement(double x) {
        return DoubleDouble.product(x, x).negated().plus(1).root();
    }

    static double asin(double x) {
        if (!(Math.abs(x) <= 1)) {
            return Double.NaN;
        }
        return Math.abs(x) < 1e-9 ? x : angle(DoubleDouble.of(x), complement(x)).value();
    }

    static double acos(double x) {
        if (!(Math.abs(x) <= 1)) {
            return Double.NaN;
        }
        if (Math.abs(x) < 1e-30) {
            return HALF_PI;
        }
        return DoubleDouble.sum(HALF_PI, HALF_PI_REST).minus(angle(DoubleDouble.of(x), complement(x))).value();
    }

    static double sinh(double x) {
        if (Math.abs(x) < 1e-9 || !isFinite(x)) {
            return x;
        }
        if (Math.abs(x) > 600) {
            return Math.copySign(exp(DoubleDouble.of(Math.abs(x)).minus(LN2)), x);
        }
        DoubleDouble power = expExact(x);
        return power.minus(DoubleDouble.ONE.over(power)).scaled(0.5).value();
    }

    static double cosh(double x) {
        if (!(Math.abs(x) <= 600)) {
            return isFinite(x) ? exp(DoubleDouble.of(Math.abs(x)).minus(LN2)) : Math.abs(x);
        }
        DoubleDouble power = expExact(x);
        return power.plus(DoubleDouble.ONE.over(power)).scaled(0.5).value();
    }

    static double tanh(double x) {
        if (Math.abs(x) < 1e-9 || x != x) {
            return x;
        }
        if (Math.abs(x) > 40) {
            return Math.copySign(1, x);
        }
        DoubleDouble power = expExact(2 * x);
        return power.plus(-1).over(power.plus(1)).value();
    }

    static double cbrt(double x) {
        if (x == 0 || !isFinite(x)) {
            return x;
        }
        double size = Math.abs(x);
        int third = Math.getExponent(size) / 3;
        double scaled = Math.scalb(size, -3 * third);
        double root = exp(logPositive(scaled).over(3));
        DoubleDouble square = DoubleDouble.product(root, root);
        DoubleDouble improved = DoubleDouble.of(root).minus(square.times(root).plus(-scaled).over(square.times(3)));
        return Math.copySign(Math.scalb(improved.value(), third), x);
    }

    static double hypot(double x, double y) {
        if (Math.abs(x) > Double.MAX_VALUE || Math.abs(y) > Double.MAX_VALUE) {
            return Double.POSITIVE_INFINITY;
        }
        double size = Math.max(Math.abs(x), Math.abs(y));
        if (!(size > 0)) {
            return size;
        }
        int exponent = Math.getExponent(size);
        double a = Math.scalb(x, -exponent);
        double b = Math.scalb(y, -exponent);
        return Math.scalb(DoubleDouble.product(a, a).plus(DoubleDouble.product(b, b)).root().value(), exponent);
    }
}
