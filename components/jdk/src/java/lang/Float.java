package java.lang;

import jdk.internal.DecimalParser;
import jdk.internal.FloatText;

/** A float as an object. */
public final class Float extends Number implements Comparable<Float> {
    /** The class {@code float.class}. */
    @SuppressWarnings("unchecked")
    public static final Class<Float> TYPE = (Class<Float>) float[].class.getComponentType();

    public static final float POSITIVE_INFINITY = 1.0f / 0.0f;
    public static final float NEGATIVE_INFINITY = -1.0f / 0.0f;
    public static final float NaN = 0.0f / 0.0f;
    public static final float MAX_VALUE = 0x1.fffffeP+127f;
    public static final float MIN_NORMAL = 0x1.0p-126f;
    public static final float MIN_VALUE = 0x0.000002P-126f;
    public static final int MAX_EXPONENT = 127;
    public static final int MIN_EXPONENT = -126;
    public static final int SIZE = 32;
    public static final int BYTES = 4;

    private final float value;

    @Deprecated(since = "9")
    public Float(float value) {
        this.value = value;
    }

    public static Float valueOf(float value) {
        return new Float(value);
    }

    public static Float valueOf(String text) {
        return new Float(parseFloat(text));
    }

    /** The float nearest to the decimal or hexadecimal number; NumberFormatException if it is none. */
    public static float parseFloat(String text) {
        return DecimalParser.parseFloat(text);
    }

    public static String toString(float value) {
        return FloatText.toString(value);
    }

    public static String toHexString(float value) {
        return FloatText.toHexString(value);
    }

    public static boolean isNaN(float value) {
        return value != value;
    }

    public static boolean isInfinite(float value) {
        return value == POSITIVE_INFINITY || value == NEGATIVE_INFINITY;
    }

    public static boolean isFinite(float value) {
        return Math.abs(value) <= MAX_VALUE;
    }

    public boolean isNaN() {
        return isNaN(value);
    }

    public boolean isInfinite() {
        return isInfinite(value);
    }

    public static int floatToIntBits(float value) {
        return value != value ? 0x7fc00000 : floatToRawIntBits(value);
    }

    public static native int floatToRawIntBits(float value);

    public static native float intBitsToFloat(int bits);

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
        return value;
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

    public static int hashCode(float value) {
        return floatToIntBits(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Float && floatToIntBits(((Float) other).value) == floatToIntBits(value);
    }

    @Override
    public int compareTo(Float other) {
        return compare(value, other.value);
    }

    /** The order in which -0 comes before 0 and NaN after everything. */
    public static int compare(float first, float second) {
        if (first < second) {
            return -1;
        }
        return first > second ? 1 : Integer.compare(floatToIntBits(first), floatToIntBits(second));
    }

    public static float sum(float first, float second) {
        return first + second;
    }

    public static float max(float first, float second) {
        return Math.max(first, second);
    }

    public static float min(float first, float second) {
        return Math.min(first, second);
    }
}
