package java.lang;

import jdk.internal.DecimalParser;
import jdk.internal.FloatText;

/** A double as an object. */
public final class Double extends Number implements Comparable<Double> {
    /** The class {@code double.class}. */
    @SuppressWarnings("unchecked")
    public static final Class<Double> TYPE = (Class<Double>) double[].class.getComponentType();

    public static final double POSITIVE_INFINITY = 1.0 / 0.0;
    public static final double NEGATIVE_INFINITY = -1.0 / 0.0;
    public static final double NaN = 0.0 / 0.0;
    public static final double MAX_VALUE = 0x1.fffffffffffffP+1023;
    public static final double MIN_NORMAL = 0x1.0p-1022;
    public static final double MIN_VALUE = 0x0.0000000000001P-1022;
    public static final int MAX_EXPONENT = 1023;
    public static final int MIN_EXPONENT = -1022;
    public static final int SIZE = 64;
    public static final int BYTES = 8;

    private final double value;

    @Deprecated(since = "9")
    public Double(double value) {
        this.value = value;
    }

    public static Double valueOf(double value) {
        return new Double(value);
    }

    public static Double valueOf(String text) {
        return new Double(parseDouble(text));
    }

    /** The double nearest to the decimal or hexadecimal number; NumberFormatException if it is none. */
    public static double parseDouble(String text) {
        return DecimalParser.parseDouble(text);
    }

    public static String toString(double value) {
        return FloatText.toString(value);
    }

    public static String toHexString(double value) {
        return FloatText.toHexString(value);
    }

    public static boolean isNaN(double value) {
        return value != value;
    }

    public static boolean isInfinite(double value) {
        return value == POSITIVE_INFINITY || value == NEGATIVE_INFINITY;
    }

    public static boolean isFinite(double value) {
        return Math.abs(value) <= MAX_VALUE;
    }

    public boolean isNaN() {
        return isNaN(value);
    }

    public boolean isInfinite() {
        return isInfinite(value);
    }

    public static long doubleToLongBits(double value) {
        return value != value ? 0x7ff8000000000000L : doubleToRawLongBits(value);
    }

    public static native long doubleToRawLongBits(double value);

    public static native double longBitsToDouble(long bits);

    @Override
    public byte byteValue() {
        return (byte) value;
    }

    @Override
    public short shortValue() {
        return (short) value;
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return (long) value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public String toString() {
        return toString(value);
    }

    @Override
    public int hashCode() {
        return hashCode(value);
    }

    public static int hashCode(double value) {
        return Long.hashCode(doubleToLongBits(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Double && doubleToLongBits(((Double) other).value) == doubleToLongBits(value);
    }

    @Override
    public int compareTo(Double other) {
        return compare(value, other.value);
    }

    /** The order in which -0 comes before 0 and NaN after everything. */
    public static int compare(double first, double second) {
        if (first < second) {
            return -1;
        }
        return first > second ? 1 : Long.compare(doubleToLongBits(first), doubleToLongBits(second));
    }

    public static double sum(double first, double second) {
        return first + second;
    }

    public static double max(double first, double second) {
        return Math.max(first, second);
    }

    public static double min(double first, double second) {
        return Math.min(first, second);
    }
}
