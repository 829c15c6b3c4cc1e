package java.math;

import java.util.Objects;

/** A decimal number: {@code unscaledValue / 10^scale}. Numbers of equal value but different scale are different objects of equal order. */
public class BigDecimal extends Number implements Comparable<BigDecimal> {
    public static final BigDecimal ZERO = new BigDecimal(BigInteger.ZERO, 0);
    public static final BigDecimal ONE = new BigDecimal(BigInteger.ONE, 0);
    public static final BigDecimal TEN = new BigDecimal(BigInteger.TEN, 0);

    @Deprecated(since = "9")
    public static final int ROUND_UP = 0;
    @Deprecated(since = "9")
    public static final int ROUND_DOWN = 1;
    @Deprecated(since = "9")
    public static final int ROUND_CEILING = 2;
    @Deprecated(since = "9")
    public static final int ROUND_FLOOR = 3;
    @Deprecated(since = "9")
    public static final int ROUND_HALF_UP = 4;
    @Deprecated(since = "9")
    public static final int ROUND_HALF_DOWN = 5;
    @Deprecated(since = "9")
    public static final int ROUND_HALF_EVEN = 6;
    @Deprecated(since = "9")
    public static final int ROUND_UNNECESSARY = 7;

    private static final int MAX_EXPONENT = 999999999;

    private final BigInteger unscaled;
    private final int scale;
    /** How many digits, or 0 if not counted yet. */
    private int precision;

    public BigDecimal(BigInteger unscaled, int scale) {
        this.unscaled = Objects.requireNonNull(unscaled);
        this.scale = scale;
    }

    public BigDecimal(BigInteger value) {
        this(value, 0);
    }

    public BigDecimal(BigInteger value, MathContext context) {
        this(value, 0, context);
    }

    public BigDecimal(BigInteger unscaled, int scale, MathContext context) {
        this(new BigDecimal(unscaled, scale).round(context));
    }

    public BigDecimal(int value) {
        this(BigInteger.valueOf(value), 0);
    }

    public BigDecimal(int value, MathContext context) {
        this(new BigDecimal(value).round(context));
    }

    public BigDecimal(long value) {
        this(BigInteger.valueOf(value), 0);
    }

    public BigDecimal(long value, MathContext context) {
        this(new BigDecimal(value).round(context));
    }

    /** Exactly {@code value}, all digits of it; NumberFormatException if infinite or NaN. */
    public BigDecimal(double value) {
        this(exactly(value));
    }

    public BigDecimal(double value, MathContext context) {
        this(exactly(value).round(context));
    }

    /** An optional sign, digits with an optional point among them, an optional exponent. */
    public BigDecimal(String text) {
        this(DecimalText.parse(text));
    }

    public BigDecimal(String text, MathContext context) {
        this(DecimalText.parse(text).round(context));
    }

    public BigDecimal(char[] text) {
        this(DecimalText.parse(new String(text)));
    }

    public BigDecimal(char[] text, int offset, int length) {
        this(DecimalText.parse(text, offset, length));
    }

    public BigDecimal(char[] text, MathContext context) {
        this(DecimalText.parse(new String(text)).round(context));
    }

    private BigDecimal(BigDecimal other) {
        this(other.unscaled, other.scale);
    }

    private static BigDecimal exactly(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            throw new NumberFormatException("Infinite or NaN");
        }
        long bits = Double.doubleToLongBits(value);
        int exponent = (int) (bits >> 52 & 0x7ff);
        long fraction = exponent == 0 ? (bits & (1L << 52) - 1) << 1 : bits & (1L << 52) - 1 | 1L << 52;
        exponent -= 1075;
        if (fraction == 0) {
            return ZERO;
        }
        int zeros = Long.numberOfTrailingZeros(fraction);
        BigInteger number = BigInteger.valueOf(bits < 0 ? -(fraction >> zeros) : fraction >> zeros);
        exponent += zeros;
        return exponent >= 0 ? new BigDecimal(number.shiftLeft(exponent), 0)
                : new BigDecimal(number.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
    }

    public static BigDecimal valueOf(long value) {
        return new BigDecimal(BigInteger.valueOf(value), 0);
    }

    public static BigDecimal valueOf(long unscaled, int scale) {
        return new BigDecimal(BigInteger.valueOf(unscaled), scale);
    }

    /** The number that {@link Double#toString} shows. */
    public static BigDecimal valueOf(double value) {
        return new BigDecimal(Double.toString(value));
    }

    static BigInteger tenTo(long exponent) {
        if (exponent > Integer.MAX_VALUE) {
            throw new ArithmeticException("BigInteger would overflow supported range");
        }
        return BigInteger.TEN.pow((int) exponent);
    }

    private static int saturated(long scale) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, scale));
    }

    /** A scale must be an int, except that zero's may be bent to one. */
    private static int checked(BigInteger unscaled, long scale) {
        if (scale != (int) scale && unscaled.signum() != 0) {
            throw new ArithmeticException(scale > 0 ? "Underflow" : "Overflow");
        }
        return saturated(scale);
    }

    private static BigDecimal make(BigInteger unscaled, long scale) {
        return new BigDecimal(unscaled, checked(unscaled, scale));
    }

    /** {@code dividend / divisor} rounded to an integer. */
    private static BigInteger quotient(BigInteger dividend, BigInteger divisor, RoundingMode mode) {
        BigInteger[] result = dividend.divideAndRemainder(divisor);
        if (result[1].signum() == 0) {
            return result[0];
        }
        int sign = dividend.signum() * divisor.signum();
        int half = result[1].abs().shiftLeft(1).compareTo(divisor.abs());
        return mode.increments(sign, half, result[0].testBit(0)) ? result[0].add(BigInteger.valueOf(sign)) : result[0];
    }

    /** Drops zeros at the end as long as the scale is above {@code preferred}. */
    private static BigDecimal strip(BigInteger number, long scale, long preferred) {
        BigInteger rest = number;
        long reached = scale;
        while (reached > preferred && rest.signum() != 0 && !rest.testBit(0)) {
            BigInteger[] result = rest.divideAndRemainder(BigInteger.TEN);
            if (result[1].signum() != 0) {
                break;
            }
            rest = result[0];
            reached--;
        }
        return make(rest, reached);
    }

    private BigInteger scaledTo(int wanted) {
        return wanted == scale ? unscaled : unscaled.multiply(tenTo((long) wanted - scale));
    }

    public BigDecimal add(BigDecimal other) {
        int common = Math.max(scale, other.scale);
        // a zero needs no digits, so its scale costs nothing
        BigInteger own = signum() == 0 ? unscaled : scaledTo(common);
        return new BigDecimal(own.add(other.signum() == 0 ? other.unscaled : other.scaledTo(common)), common);
    }

    public BigDecimal add(BigDecimal other, MathContext context) {
        if (context.getPrecision() == 0) {
            return add(other);
        }
        if (signum() == 0 || other.signum() == 0) {
            int preferred = Math.max(scale, other.scale);
            if (signum() == 0 && other.signum() == 0) {
                return new BigDecimal(BigInteger.ZERO, preferred);
            }
            BigDecimal result = (signum() == 0 ? other : this).round(context);
            if (result.scale >= preferred) {
                return result.scale == preferred ? result : strip(result.unscaled, result.scale, preferred);
            }
            int free = context.getPrecision() - result.precision();
            return result.setScale((int) Math.min(preferred, (long) result.scale + free));
        }
        BigDecimal big = scale < other.scale ? this : other;
        BigDecimal small = big == this ? other : this;
        // a summand far below the last digit kept only tells which way to round
        long lastPlace = (long) big.scale - big.precision() + context.getPrecision();
        long firstPlace = (long) small.scale - small.precision() + 1;
        if (firstPlace > (long) big.scale + 2 && firstPlace > lastPlace + 2) {
            small = make(BigInteger.valueOf(small.signum()), Math.max(big.scale, lastPlace) + 3);
        }
        return big.add(small).round(context);
    }

    public BigDecimal subtract(BigDecimal other) {
        return add(other.negate());
    }

    public BigDecimal subtract(BigDecimal other, MathContext context) {
        return add(other.negate(), context);
    }

    public BigDecimal multiply(BigDecimal other) {
        return make(unscaled.multiply(other.unscaled), (long) scale + other.scale);
    }

    public BigDecimal multiply(BigDecimal other, MathContext context) {
        return multiply(other).round(context);
    }

    private void checkDivisor(BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException(signum() == 0 ? "Division undefined" : "Division by zero");
        }
    }

    /** The quotient with {@code wanted} as its scale. */
    public BigDecimal divide(BigDecimal divisor, int wanted, RoundingMode mode) {
        long shift = (long) wanted - scale + divisor.scale;
        BigInteger above = shift > 0 ? unscaled.multiply(tenTo(shift)) : unscaled;
        if (divisor.signum() == 0) {
            throw new ArithmeticException(above.bitLength() < 64 && Math.abs(shift) < 19 ? "/ by zero" : "BigInteger divide by zero");
        }
        BigInteger below = shift < 0 ? divisor.unscaled.multiply(tenTo(-shift)) : divisor.unscaled;
        return new BigDecimal(quotient(above, below, mode), wanted);
    }

    @Deprecated(since = "9")
    public BigDecimal divide(BigDecimal divisor, int wanted, int mode) {
        return divide(divisor, wanted, oldMode(mode));
    }

    public BigDecimal divide(BigDecimal divisor, RoundingMode mode) {
        return divide(divisor, scale, mode);
    }

    @Deprecated(since = "9")
    public BigDecimal divide(BigDecimal divisor, int mode) {
        return divide(divisor, scale, oldMode(mode));
    }

    private static RoundingMode oldMode(int mode) {
        if (mode < 0 || mode > 7) {
            throw new IllegalArgumentException("Invalid rounding mode");
        }
        return RoundingMode.valueOf(mode);
    }

    /** The exact quotient; ArithmeticException if it has no end. */
    public BigDecimal divide(BigDecimal divisor) {
        checkDivisor(divisor);
        int preferred = saturated((long) scale - divisor.scale);
        if (signum() == 0) {
            return new BigDecimal(BigInteger.ZERO, preferred);
        }
        long digits = Math.min(precision() + (long) Math.ceil(10.0 * divisor.precision() / 3.0), Integer.MAX_VALUE);
        BigDecimal result;
        try {
            result = divide(divisor, new MathContext((int) digits, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException e) {
            throw new ArithmeticException("Non-terminating decimal expansion; no exact representable decimal result.");
        }
        return preferred > result.scale ? result.setScale(preferred, RoundingMode.UNNECESSARY) : result;
    }

    public BigDecimal divide(BigDecimal divisor, MathContext context) {
        if (context.getPrecision() == 0) {
            return divide(divisor);
        }
        checkDivisor(divisor);
        long preferred = (long) scale - divisor.scale;
        if (signum() == 0) {
            return new BigDecimal(BigInteger.ZERO, saturated(preferred));
        }
        int ownDigits = precision();
        int itsDigits = divisor.precision();
        // seen as fractions 0.d1d2..., a larger dividend gives one more digit
        BigInteger own = unscaled.abs().multiply(tenTo(Math.max(itsDigits - ownDigits, 0)));
        BigInteger its = divisor.unscaled.abs().multiply(tenTo(Math.max(ownDigits - itsDigits, 0)));
        if (own.compareTo(its) > 0) {
            itsDigits--;
        }
        long wanted = preferred + itsDigits - ownDigits + context.getPrecision();
        long shift = (long) context.getPrecision() + itsDigits - ownDigits;
        BigInteger above = shift > 0 ? unscaled.multiply(tenTo(shift)) : unscaled;
        BigInteger below = shift < 0 ? divisor.unscaled.multiply(tenTo(-shift)) : divisor.unscaled;
        BigInteger result = quotient(above, below, context.getRoundingMode());
        boolean exact = result.multiply(below).equals(above);
        return (exact ? strip(result, wanted, preferred) : make(result, wanted)).round(context);
    }

    public BigDecimal divideToIntegralValue(BigDecimal divisor) {
        int preferred = saturated((long) scale - divisor.scale);
        if (compareMagnitude(divisor) < 0) {
            return new BigDecimal(BigInteger.ZERO, preferred);
        }
        if (signum() == 0 && divisor.signum() != 0) {
            return setScale(preferred, RoundingMode.UNNECESSARY);
        }
        checkDivisor(divisor);
        int common = Math.max(scale, divisor.scale);
        BigInteger result = scaledTo(common).divide(divisor.scaledTo(common));
        BigDecimal stripped = strip(result, 0, preferred);
        return stripped.scale < preferred ? stripped.setScale(preferred, RoundingMode.UNNECESSARY) : stripped;
    }

    /** ArithmeticException if the quotient's integer part takes more digits than the context has. */
    public BigDecimal divideToIntegralValue(BigDecimal divisor, MathContext context) {
        if (context.getPrecision() == 0 || compareMagnitude(divisor) < 0) {
            return divideToIntegralValue(divisor);
        }
        int preferred = saturated((long) scale - divisor.scale);
        BigDecimal result = divide(divisor, new MathContext(context.getPrecision(), RoundingMode.DOWN));
        if (result.scale < 0) {
            if (subtract(result.multiply(divisor)).compareMagnitude(divisor) >= 0) {
                throw new ArithmeticException("Division impossible");
            }
        } else if (result.scale > 0) {
            result = result.setScale(0, RoundingMode.DOWN);
        }
        int free = context.getPrecision() - result.precision();
        return preferred > result.scale && free > 0 ? result.setScale(result.scale + Math.min(free, preferred - result.scale))
                : strip(result.unscaled, result.scale, preferred);
    }

    public BigDecimal remainder(BigDecimal divisor) {
        return divideAndRemainder(divisor)[1];
    }

    public BigDecimal remainder(BigDecimal divisor, MathContext context) {
        return divideAndRemainder(divisor, context)[1];
    }

    public BigDecimal[] divideAndRemainder(BigDecimal divisor) {
        BigDecimal integral = divideToIntegralValue(divisor);
        return new BigDecimal[] {integral, subtract(integral.multiply(divisor))};
    }

    public BigDecimal[] divideAndRemainder(BigDecimal divisor, MathContext context) {
        if (context.getPrecision() == 0) {
            return divideAndRemainder(divisor);
        }
        BigDecimal integral = divideToIntegralValue(divisor, context);
        return new BigDecimal[] {integral, subtract(integral.multiply(divisor))};
    }

    public BigDecimal pow(int exponent) {
        if (exponent < 0 || exponent > MAX_EXPONENT) {
            throw new ArithmeticException("Invalid operation");
        }
        int result = checked(unscaled, (long) scale * exponent);
        return new BigDecimal(unscaled.pow(exponent), result);
    }

    /** By repeated squaring with a few digits more than the context has, as ANSI X3.274 says. */
    public BigDecimal pow(int exponent, MathContext context) {
        if (context.getPrecision() == 0) {
            return pow(exponent);
        }
        if (exponent < -MAX_EXPONENT || exponent > MAX_EXPONENT) {
            throw new ArithmeticException("Invalid operation");
        }
        if (exponent == 0) {
            return ONE;
        }
        int magnitude = Math.abs(exponent);
        int digits = Integer.toString(magnitude).length();
        if (digits > context.getPrecision()) {
            throw new ArithmeticException("Invalid operation");
        }
        MathContext working = new MathContext(context.getPrecision() + digits + 1, context.getRoundingMode());
        BigDecimal result = ONE;
        for (int bit = 31 - Integer.numberOfLeadingZeros(magnitude); bit >= 0; bit--) {
            if ((magnitude >> bit & 1) != 0) {
                result = result.multiply(this, working);
            }
            if (bit > 0) {
                result = result.multiply(result, working);
            }
        }
        return (exponent < 0 ? ONE.divide(result, working) : result).round(context);
    }

    /** Rounded as if from the exact root, whose scale would best be half of this one's; with unlimited digits the root must be exact. */
    public BigDecimal sqrt(MathContext context) {
        if (signum() < 0) {
            throw new ArithmeticException("Attempted square root of negative BigDecimal");
        }
        int preferred = scale / 2;
        if (signum() == 0) {
            return new BigDecimal(BigInteger.ZERO, preferred);
        }
        BigDecimal stripped = stripTrailingZeros();
        boolean unlimited = context.getPrecision() == 0;
        int digits = unlimited ? stripped.precision() / 2 + 1 : context.getPrecision();
        // enough digits for the root and one to round by, from an even exponent of ten
        long shift = Math.max(2L * digits + 2 - stripped.precision(), 0);
        shift += stripped.scale + shift & 1;
        BigInteger[] root = stripped.unscaled.multiply(tenTo(shift)).sqrtAndRemainder();
        long rootScale = (stripped.scale + shift) / 2;
        boolean exact = root[1].signum() == 0;
        if (!exact && (unlimited || context.getRoundingMode() == RoundingMode.UNNECESSARY)) {
            throw new ArithmeticException("Computed square root not exact.");
        }
        // a digit below all others stands for the rest
        BigDecimal result = exact ? make(root[0], rootScale) : make(root[0].multiply(BigInteger.TEN).add(BigInteger.ONE), rootScale + 1);
        BigDecimal rounded = result.round(context);
        return rounded.scale == preferred ? rounded : rounded.stripTrailingZeros().add(new BigDecimal(BigInteger.ZERO, preferred),
                new MathContext(unlimited ? digits : context.getPrecision(), RoundingMode.UNNECESSARY));
    }

    public BigDecimal abs() {
        return signum() < 0 ? negate() : this;
    }

    public BigDecimal abs(MathContext context) {
        return abs().round(context);
    }

    public BigDecimal negate() {
        return new BigDecimal(unscaled.negate(), scale);
    }

    public BigDecimal negate(MathContext context) {
        return negate().round(context);
    }

    public BigDecimal plus() {
        return this;
    }

    public BigDecimal plus(MathContext context) {
        return round(context);
    }

    /** With no more digits than the context has; this itself if it has no more. */
    public BigDecimal round(MathContext context) {
        BigDecimal result = this;
        if (context.getPrecision() == 0) {
            return result;
        }
        // rounding up may make one digit too many again
        for (int drop = precision() - context.getPrecision(); drop > 0; drop = result.precision() - context.getPrecision()) {
            result = make(quotient(result.unscaled, tenTo(drop), context.getRoundingMode()), (long) result.scale - drop);
        }
        return result;
    }

    public int signum() {
        return unscaled.signum();
    }

    public int scale() {
        return scale;
    }

    public BigInteger unscaledValue() {
        return unscaled;
    }

    /** How many digits the unscaled value has; 1 if it is 0. */
    public int precision() {
        if (precision == 0) {
            int bits = Math.max(unscaled.abs().bitLength(), 1);
            // log10(2), so that the estimate is right or one too small
            int digits = (int) ((bits - 1L) * 646456993L >>> 31) + 1;
            precision = unscaled.abs().compareTo(tenTo(digits)) >= 0 ? digits + 1 : digits;
        }
        return precision;
    }

    public BigDecimal setScale(int wanted) {
        return setScale(wanted, RoundingMode.UNNECESSARY);
    }

    public BigDecimal setScale(int wanted, RoundingMode mode) {
        if (wanted == scale) {
            return this;
        }
        if (signum() == 0) {
            return new BigDecimal(BigInteger.ZERO, wanted);
        }
        if (wanted > scale) {
            checked(unscaled, (long) wanted - scale);
            return new BigDecimal(scaledTo(wanted), wanted);
        }
        long drop = (long) scale - wanted;
        checked(unscaled, drop);
        return new BigDecimal(quotient(unscaled, tenTo(drop), mode), wanted);
    }

    @Deprecated(since = "9")
    public BigDecimal setScale(int wanted, int mode) {
        return setScale(wanted, oldMode(mode));
    }

    public BigDecimal movePointLeft(int count) {
        return count == 0 ? this : moved((long) scale + count);
    }

    public BigDecimal movePointRight(int count) {
        return count == 0 ? this : moved((long) scale - count);
    }

    private BigDecimal moved(long wanted) {
        BigDecimal result = make(unscaled, wanted);
        return result.scale < 0 ? result.setScale(0, RoundingMode.UNNECESSARY) : result;
    }

    public BigDecimal scaleByPowerOfTen(int exponent) {
        return make(unscaled, (long) scale - exponent);
    }

    public BigDecimal stripTrailingZeros() {
        return signum() == 0 ? ZERO : strip(unscaled, scale, Integer.MIN_VALUE);
    }

    private int compareMagnitude(BigDecimal other) {
        return abs().compareTo(other.abs());
    }

    @Override
    public int compareTo(BigDecimal other) {
        if (signum() != other.signum() || signum() == 0) {
            return Integer.compare(signum(), other.signum());
        }
        // first by the power of ten, which may differ much
        long own = (long) precision() - scale;
        long its = (long) other.precision() - other.scale;
        if (own != its) {
            return own < its ? -signum() : signum();
        }
        int common = Math.max(scale, other.scale);
        return scaledTo(common).compareTo(other.scaledTo(common));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BigDecimal && ((BigDecimal) other).scale == scale && ((BigDecimal) other).unscaled.equals(unscaled);
    }

    @Override
    public int hashCode() {
        return 31 * unscaled.hashCode() + scale;
    }

    public BigDecimal min(BigDecimal other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public BigDecimal max(BigDecimal other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** With an exponent if the scale is negative or there would be six zeros or more behind the point. */
    @Override
    public String toString() {
        return DecimalText.scientific(unscaled, scale);
    }

    /** As {@link #toString}, but exponents are multiples of 3. */
    public String toEngineeringString() {
        return DecimalText.engineering(unscaled, scale);
    }

    /** Without an exponent. */
    public String toPlainString() {
        return DecimalText.plain(unscaled, scale);
    }

    /** Without the digits behind the point. */
    public BigInteger toBigInteger() {
        return setScale(0, RoundingMode.DOWN).unscaled;
    }

    public BigInteger toBigIntegerExact() {
        return setScale(0, RoundingMode.UNNECESSARY).unscaled;
    }

    @Override
    public long longValue() {
        // beyond 64 digits before the point the low bits may still matter, but below 1 nothing does
        return signum() == 0 || precision() - (long) scale <= 0 || scale < -64 ? 0 : toBigInteger().longValue();
    }

    @Override
    public int intValue() {
        return (int) longValue();
    }

    private long exact(long min, long max) {
        if (signum() == 0) {
            return 0;
        }
        if (precision() - (long) scale > 19) {
            throw new ArithmeticException("Overflow");
        }
        if (precision() - (long) scale <= 0) {
            throw new ArithmeticException("Rounding necessary");
        }
        BigInteger number = toBigIntegerExact();
        if (number.compareTo(BigInteger.valueOf(min)) < 0 || number.compareTo(BigInteger.valueOf(max)) > 0) {
            throw new ArithmeticException("Overflow");
        }
        return number.longValue();
    }

    public long longValueExact() {
        return exact(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    public int intValueExact() {
        return (int) exact(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public short shortValueExact() {
        return (short) exact(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    public byte byteValueExact() {
        return (byte) exact(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public float floatValue() {
        return Float.parseFloat(toString());
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(toString());
    }

    /** One in the last place. */
    public BigDecimal ulp() {
        return new BigDecimal(BigInteger.ONE, scale);
    }
}
