package jdk.internal;

/**
 * The decimal digits of a float or double that Java 17 prints: enough to tell it from its neighbours, found by generating digits until the rest is
 * within half an ulp. Where Java 17 does not find the shortest ones, neither does this: programs' outputs must agree.
 */
public final class FloatDigits {
    private static final int MANTISSA_BITS = 52;

    /** Digit values 0 to 9, the first not 0 (but for the number 0). */
    public byte[] digits = new byte[20];

    public int count;

    /** The value is {@code 0.DIGITS * 10^exponent}. */
    public int exponent;

    private FloatDigits() {
    }

    /** Digits of a finite double; its sign is ignored. */
    public static FloatDigits of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (1L << MANTISSA_BITS) - 1;
        return of(fraction, (int) (bits >> MANTISSA_BITS & 0x7ff), 1023, MANTISSA_BITS + 1);
    }

    /** Digits of a finite float; its sign is ignored. */
    public static FloatDigits of(float value) {
        int bits = Float.floatToRawIntBits(value);
        long fraction = (long) (bits & (1 << 23) - 1) << MANTISSA_BITS - 23;
        return of(fraction, bits >> 23 & 0xff, 127, 24);
    }

    private static FloatDigits of(long fraction, int biased, int bias, int precision) {
        FloatDigits result = new FloatDigits();
        if (biased == 0 && fraction == 0) {
            result.count = 1;
            result.exponent = 1;
            return result;
        }
        if (biased == 0) {
            int shift = Long.numberOfLeadingZeros(fraction) - (63 - MANTISSA_BITS);
            fraction <<= shift;
            biased = 1 - shift;
            precision -= shift;
        } else {
            fraction |= 1L << MANTISSA_BITS;
        }
        int zeros = Long.numberOfTrailingZeros(fraction);
        int binary = biased - bias;
        int significant = MANTISSA_BITS + 1 - zeros;
        if (binary <= 62 && binary >= significant - 1) {
            result.integer(binary >= MANTISSA_BITS ? fraction << binary - MANTISSA_BITS : fraction >>> MANTISSA_BITS - binary, binary - precision);
        } else {
            result.generate(fraction, binary, significant, precision);
        }
        return result;
    }

    /** A whole number; {@code excess} bits beyond the precision say nothing and are rounded away as far as decimal digits go. */
    private void integer(long value, int excess) {
        int dropped = excess > 2 ? (int) ((excess - 1) * 1233L >> 12) : 0;
        if (dropped > 0) {
            long power = 1;
            for (int i = 0; i < dropped; i++) {
                power *= 10;
            }
            long rest = value % power;
            value = value / power + (rest >= power >> 1 ? 1 : 0);
        }
        String text = Long.toString(value);
        exponent = text.length() + dropped;
        count = text.length();
        while (count > 1 && text.charAt(count - 1) == '0') {
            count--;
        }
        for (int i = 0; i < count; i++) {
            digits[i] = (byte) (text.charAt(i) - '0');
        }
    }

    /** Bits of 5 to the power of {@code exponent}, as far as it is estimated. */
    private static int bitsOfFive(int exponent) {
        return exponent >= 27 ? 3 * exponent : exponent == 0 ? 0 : (int) (exponent * 2.321928094887362) + 1;
    }

    private void generate(long fraction, int binary, int significant, int precision) {
        // first order expansion of log10 at 1.5
        double mantissa = Double.longBitsToDouble(fraction & (1L << MANTISSA_BITS) - 1 | 1023L << MANTISSA_BITS);
        int power = (int) Math.floor((mantissa - 1.5) * 0.289529654 + 0.176091259 + binary * 0.301029995663981);
        int fractional = Math.max(0, significant - binary - 1);
        int five = Math.max(0, -power);
        int scaleFive = Math.max(0, power);
        int scaleTwo = scaleFive + fractional;
        int unitTwo = five + fractional + binary - precision;
        int two = five + fractional + binary - (significant - 1);
        int common = Math.min(two, scaleTwo);
        two -= common;
        scaleTwo -= common;
        unitTwo -= common;
        if (significant == 1) {
            // below a power of two the neighbour is only half as far
            unitTwo--;
        }
        if (unitTwo < 0) {
            two -= unitTwo;
            scaleTwo -= unitTwo;
            unitTwo = 0;
        }
        exponent = power;
        int valueBits = significant + two + bitsOfFive(five);
        int tenBits = scaleTwo + 1 + bitsOfFive(scaleFive + 1);
        fraction >>>= MANTISSA_BITS + 1 - significant;
        if (valueBits < 64 && tenBits < 64) {
            boolean narrow = valueBits < 32 && tenBits < 32;
            generateInWords(fraction * powerOfFive(five) << two, powerOfFive(scaleFive) << scaleTwo, powerOfFive(five) << unitTwo, narrow);
        } else {
            generate(power(fraction, five, two), power(1, scaleFive, scaleTwo), power(1, five, unitTwo));
        }
        exponent++;
    }

    private static long powerOfFive(int power) {
        long result = 1;
        for (int i = 0; i < power; i++) {
            result *= 5;
        }
        return result;
    }

    /** Takes the next digit; true if it is the first one and the form with an exponent, which has at least two, makes the search go on. */
    private boolean take(int digit, boolean first, boolean high) {
        if (first && digit == 0 && !high) {
            exponent--;
        } else {
            digits[count++] = (byte) digit;
        }
        return first && (exponent < -3 || exponent >= 8);
    }

    /** Digits of {@code value / scale} until the rest is less than {@code unit}. Sums may overflow, which ends the search later: part of what Java 17 prints. */
    private void generateInWords(long value, long scale, long unit, boolean narrow) {
        long ten = scale * 10;
        boolean low;
        boolean high;
        boolean first = true;
        boolean more;
        do {
            int digit = (int) (value / scale);
            value = value % scale * 10;
            unit = wrap(unit * 10, narrow);
            boolean huge = !first && unit <= 0;
            low = huge || value < unit;
            high = huge || wrap(value + unit, narrow) > ten;
            more = take(digit, first, high);
            first = false;
        } while (more || !low && !high);
        long half = wrap(2 * value - ten, narrow);
        finish(low, high, half > 0 ? 1 : half < 0 ? -1 : 0);
    }

    private static long wrap(long value, boolean narrow) {
        return narrow ? (int) value : value;
    }

    private void generate(Natural value, Natural scale, Natural unit) {
        Natural ten = new Natural(scale);
        ten.multiplyAdd(10, 0);
        boolean low;
        boolean high;
        boolean first = true;
        boolean more;
        do {
            int digit = value.divideSmall(scale);
            value.multiplyAdd(10, 0);
            unit.multiplyAdd(10, 0);
            low = value.compareTo(unit) < 0;
            high = value.compareSum(unit, ten) >= 0;
            more = take(digit, first, high);
            first = false;
        } while (more || !low && !high);
        value.shiftLeft(1);
        finish(low, high, value.compareTo(ten));
    }

    /** Rounds the last digit; {@code half} compares the rest with half a digit. */
    private void finish(boolean low, boolean high, int half) {
        if (high && (!low || half > 0 || half == 0 && (digits[count - 1] & 1) != 0)) {
            roundUp();
        }
    }

    private static Natural power(long value, int five, int two) {
        Natural result = new Natural(value);
        result.multiplyByPowerOfFive(five);
        result.shiftLeft(two);
        return result;
    }

    private void roundUp() {
        int i = count - 1;
        while (i > 0 && digits[i] == 9) {
            digits[i--] = 0;
        }
        if (digits[i] == 9) {
            digits[i] = 1;
            exponent++;
        } else {
            digits[i]++;
        }
    }

    /** Rounds half up to {@code wanted} digits; none are left if {@code wanted} is negative, or 0 and the value is below a half. */
    public void round(int wanted) {
        if (wanted >= count) {
            return;
        }
        boolean up = wanted >= 0 && digits[wanted] >= 5;
        if (wanted <= 0) {
            count = 1;
            digits[0] = (byte) (up ? 1 : 0);
            exponent = up ? exponent + 1 : 1;
            return;
        }
        count = wanted;
        if (up) {
            roundUp();
        }
    }
}
