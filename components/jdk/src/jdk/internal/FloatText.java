package jdk.internal;

/** Float.toString and Double.toString. */
public final class FloatText {
    private FloatText() {
    }

    public static String toString(double value) {
        if (value != value) {
            return "NaN";
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        if (Math.abs(value) > Double.MAX_VALUE) {
            return negative ? "-Infinity" : "Infinity";
        }
        return format(negative, FloatDigits.of(value));
    }

    public static String toString(float value) {
        if (value != value) {
            return "NaN";
        }
        boolean negative = Float.floatToRawIntBits(value) < 0;
        if (Math.abs(value) > Float.MAX_VALUE) {
            return negative ? "-Infinity" : "Infinity";
        }
        return format(negative, FloatDigits.of(value));
    }

    /** Plain between 10^-3 and 10^7, with an exponent elsewhere; always a digit behind the point. */
    private static String format(boolean negative, FloatDigits number) {
        StringBuilder text = new StringBuilder(26);
        if (negative) {
            text.append('-');
        }
        int exponent = number.exponent;
        boolean plain = exponent > -3 && exponent < 8;
        int whole = plain ? exponent : 1;
        if (whole <= 0) {
            text.append('0');
        }
        for (int i = 0; i < whole; i++) {
            text.append((char) ('0' + (i < number.count ? number.digits[i] : 0)));
        }
        text.append('.');
        for (int i = whole; i < 0; i++) {
            text.append('0');
        }
        for (int i = Math.max(whole, 0); i < number.count; i++) {
            text.append((char) ('0' + number.digits[i]));
        }
        if (whole >= number.count) {
            text.append('0');
        }
        return plain ? text.toString() : text.append('E').append(exponent - 1).toString();
    }

    public static String toHexString(float value) {
        if (value != 0 && Math.abs(value) < Float.MIN_NORMAL) {
            // subnormals keep their exponent: scale by a power of two into those of double
            return toHexString(Math.scalb((double) value, Double.MIN_EXPONENT - Float.MIN_EXPONENT)).replace("p-1022", "p-126");
        }
        return toHexString((double) value);
    }

    public static String toHexString(double value) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            return toString(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & 0xfffffffffffffL;
        boolean subnormal = Math.abs(value) < Double.MIN_NORMAL;
        StringBuilder text = new StringBuilder(bits < 0 ? "-0x" : "0x").append(subnormal ? "0." : "1.");
        do {
            text.append(Character.forDigit((int) (fraction >> 48), 16));
            fraction = fraction << 4 & 0xfffffffffffffL;
        } while (fraction != 0);
        return text.append('p').append(value == 0 ? 0 : subnormal ? Double.MIN_EXPONENT : Math.getExponent(value)).toString();
    }
}
