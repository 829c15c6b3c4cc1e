package java.lang;

import java.util.Random;

/** Arithmetic that operators do not give. Results are those of the Java specification to the bit, but for the functions of {@link Elementary}, which are within 1 ulp. */
public final class Math {
    public static final double E = 2.718281828459045;
    public static final double PI = 3.141592653589793;

    private Math() {
    }

    public static int abs(int value) {
        return value < 0 ? -value : value;
    }

    /** As {@link #abs}, but ArithmeticException for MIN_VALUE. */
    public static int absExact(int value) {
        if (value == Integer.MIN_VALUE) {
            throw new ArithmeticException("Overflow to represent absolute value of Integer.MIN_VALUE");
        }
        return abs(value);
    }

    public static int max(int first, int second) {
        return first >= second ? first : second;
    }

    public static int min(int first, int second) {
        return first <= second ? first : second;
    }

    public static int addExact(int first, int second) {
        int sum = first + second;
        if (((first ^ sum) & (second ^ sum)) < 0) {
            throw new ArithmeticException("integer overflow");
        }
        return sum;
    }

    public static int subtractExact(int first, int second) {
        int difference = first - second;
        if (((first ^ second) & (first ^ difference)) < 0) {
            throw new ArithmeticException("integer overflow");
        }
        return difference;
    }

    public static int negateExact(int value) {
        if (value == Integer.MIN_VALUE) {
            throw new ArithmeticException("integer overflow");
        }
        return -value;
    }

    public static int incrementExact(int value) {
        return addExact(value, 1);
    }

    public static int decrementExact(int value) {
        return subtractExact(value, 1);
    }

    /** The quotient rounded towards negative infinity. */
    public static int floorDiv(int dividend, int divisor) {
        int quotient = dividend / divisor;
        return (dividend ^ divisor) < 0 && quotient * divisor != dividend ? quotient - 1 : quotient;
    }

    /** The remainder with the divisor's sign. */
    public static int floorMod(int dividend, int divisor) {
        int remainder = dividend % divisor;
        return (remainder ^ divisor) < 0 && remainder != 0 ? remainder + divisor : remainder;
    }

    public static long abs(long value) {
        return value < 0 ? -value : value;
    }

    /** As {@link #abs}, but ArithmeticException for MIN_VALUE. */
    public static long absExact(long value) {
        if (value == Long.MIN_VALUE) {
            throw new ArithmeticException("Overflow to represent absolute value of Long.MIN_VALUE");
        }
        return abs(value);
    }

    public static long max(long first, long second) {
        return first >= second ? first : second;
    }

    public static long min(long first, long second) {
        return first <= second ? first : second;
    }

    public static long addExact(long first, long second) {
        long sum = first + second;
        if (((first ^ sum) & (second ^ sum)) < 0) {
            throw new ArithmeticException("long overflow");
        }
        return sum;
    }

    public static long subtractExact(long first, long second) {
        long difference = first - second;
        if (((first ^ second) & (first ^ difference)) < 0) {
            throw new ArithmeticException("long overflow");
        }
        return difference;
    }

    public static long negateExact(long value) {
        if (value == Long.MIN_VALUE) {
            throw new ArithmeticException("long overflow");
        }
        return -value;
    }

    public static long incrementExact(long value) {
        return addExact(value, 1);
    }

    public static long decrementExact(long value) {
        return subtractExact(value, 1);
    }

    /** The quotient rounded towards negative infinity. */
    public static long floorDiv(long dividend, long divisor) {
        long quotient = dividend / divisor;
        return (dividend ^ divisor) < 0 && quotient * divisor != dividend ? quotient - 1 : quotient;
    }

    /** The remainder with the divisor's sign. */
    public static long floorMod(long dividend, long divisor) {
        long remainder = dividend % divisor;
        return (remainder ^ divisor) < 0 && remainder != 0 ? remainder + divisor : remainder;
    }

    public static long floorDiv(long dividend, int divisor) {
        return floorDiv(dividend, (long) divisor);
    }

    public static int floorMod(long dividend, int divisor) {
        return (int) floorMod(dividend, (long) divisor);
    }

    public static int multiplyExact(int first, int second) {
        long product = (long) first * second;
        if ((int) product != product) {
            throw new ArithmeticException("integer overflow");
        }
        return (int) product;
    }

    public static long multiplyExact(long first, int second) {
        return multiplyExact(first, (long) second);
    }

    public static long multiplyExact(long first, long second) {
        long high = multiplyHigh(first, second);
        long low = first * second;
        if (high != low >> 63) {
            throw new ArithmeticException("long overflow");
        }
        return low;
    }

    public static long multiplyFull(int first, int second) {
        return (long) first * second;
    }

    /** The high 64 bits of the 128-bit product. */
    public static long multiplyHigh(long first, long second) {
        long lowFirst = first & 0xffffffffL;
        long lowSecond = second & 0xffffffffL;
        long highFirst = first >> 32;
        long highSecond = second >> 32;
        long middle = highFirst * lowSecond + (lowFirst * lowSecond >>> 32);
        long other = lowFirst * highSecond + (middle & 0xffffffffL);
        return highFirst * highSecond + (middle >> 32) + (other >> 32);
    }

    public static int toIntExact(long value) {
        if ((int) value != value) {
            throw new ArithmeticException("integer overflow");
        }
        return (int) value;
    }

    public static float abs(float value) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) & 0x7fffffff);
    }

    /** NaN if either is; 0 is greater than -0. */
    public static float max(float first, float second) {
        if (first != first) {
            return first;
        }
        if (first == 0 && second == 0) {
            return Float.floatToRawIntBits(first) == 0 ? first : second;
        }
        return first >= second ? first : second;
    }

    /** NaN if either is; -0 is less than 0. */
    public static float min(float first, float second) {
        if (first != first) {
            return first;
        }
        if (first == 0 && second == 0) {
            return Float.floatToRawIntBits(first) == 0 ? second : first;
        }
        return first <= second ? first : second;
    }

    public static float signum(float value) {
        return value == 0 || value != value ? value : copySign(1, value);
    }

    public static float copySign(float magnitude, float sign) {
        int signBit = Float.floatToRawIntBits(sign) & Integer.MIN_VALUE;
        return Float.intBitsToFloat(Float.floatToRawIntBits(magnitude) & 0x7fffffff | signBit);
    }

    /** The unbiased binary exponent; MAX_EXPONENT + 1 for infinities and NaN, MIN_EXPONENT - 1 for zero and subnormals. */
    public static int getExponent(float value) {
        return (Float.floatToRawIntBits(value) >> 23 & 0xff) - 127;
    }

    /** The distance to the next greater magnitude. */
    public static float ulp(float value) {
        float magnitude = abs(value);
        if (!(magnitude <= Float.MAX_VALUE)) {
            return magnitude;
        }
        if (magnitude == Float.MAX_VALUE) {
            return Float.MAX_VALUE - nextDown(Float.MAX_VALUE);
        }
        return nextUp(magnitude) - magnitude;
    }

    public static float nextUp(float value) {
        if (!(value < Float.POSITIVE_INFINITY)) {
            return value;
        }
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return Float.intBitsToFloat(bits >= 0 ? bits + 1 : bits - 1);
    }

    public static float nextDown(float value) {
        return -nextUp(-value);
    }

    public static float nextAfter(float start, double direction) {
        if (start > direction) {
            return nextDown(start);
        }
        return start < direction ? nextUp(start) : start != start ? start : (float) direction;
    }

    public static double abs(double value) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) & 0x7fffffffffffffffL);
    }

    /** NaN if either is; 0 is greater than -0. */
    public static double max(double first, double second) {
        if (first != first) {
            return first;
        }
        if (first == 0 && second == 0) {
            return Double.doubleToRawLongBits(first) == 0 ? first : second;
        }
        return first >= second ? first : second;
    }

    /** NaN if either is; -0 is less than 0. */
    public static double min(double first, double second) {
        if (first != first) {
            return first;
        }
        if (first == 0 && second == 0) {
            return Double.doubleToRawLongBits(first) == 0 ? second : first;
        }
        return first <= second ? first : second;
    }

    public static double signum(double value) {
        return value == 0 || value != value ? value : copySign(1, value);
    }

    public static double copySign(double magnitude, double sign) {
        long signBit = Double.doubleToRawLongBits(sign) & Long.MIN_VALUE;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(magnitude) & 0x7fffffffffffffffL | signBit);
    }

    /** The unbiased binary exponent; MAX_EXPONENT + 1 for infinities and NaN, MIN_EXPONENT - 1 for zero and subnormals. */
    public static int getExponent(double value) {
        return (int) (Double.doubleToRawLongBits(value) >> 52 & 0x7ff) - 1023;
    }

    /** The distance to the next greater magnitude. */
    public static double ulp(double value) {
        double magnitude = abs(value);
        if (!(magnitude <= Double.MAX_VALUE)) {
            return magnitude;
        }
        if (magnitude == Double.MAX_VALUE) {
            return Double.MAX_VALUE - nextDown(Double.MAX_VALUE);
        }
        return nextUp(magnitude) - magnitude;
    }

    public static double nextUp(double value) {
        if (!(value < Double.POSITIVE_INFINITY)) {
            return value;
        }
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return Double.longBitsToDouble(bits >= 0 ? bits + 1 : bits - 1);
    }

    public static double nextDown(double value) {
        return -nextUp(-value);
    }

    public static double nextAfter(double start, double direction) {
        if (start > direction) {
            return nextDown(start);
        }
        return start < direction ? nextUp(start) : start != start ? start : direction;
    }

    public static native double sqrt(double value);

    public static double exp(double value) {
        return Elementary.exp(value);
    }

    public static double expm1(double value) {
        return Elementary.expm1(value);
    }

    public static double log(double value) {
        return Elementary.log(value);
    }

    public static double log10(double value) {
        return Elementary.log10(value);
    }

    public static double log1p(double value) {
        return Elementary.log1p(value);
    }

    public static double sin(double value) {
        return Elementary.sin(value);
    }

    public static double cos(double value) {
        return Elementary.cos(value);
    }

    public static double tan(double value) {
        return Elementary.tan(value);
    }

    public static double asin(double value) {
        return Elementary.asin(value);
    }

    public static double acos(double value) {
        return Elementary.acos(value);
    }

    public static double atan(double value) {
        return Elementary.atan(value);
    }

    public static double sinh(double value) {
        return Elementary.sinh(value);
    }

    public static double cosh(double value) {
        return Elementary.cosh(value);
    }

    public static double tanh(double value) {
        return Elementary.tanh(value);
    }

    public static double cbrt(double value) {
        return Elementary.cbrt(value);
    }

    public static double pow(double base, double exponent) {
        return Elementary.pow(base, exponent);
    }

    /** The angle of the point (x, y), -pi to pi. */
    public static double atan2(double y, double x) {
        return Elementary.atan2(y, x);
    }

    /** The length of (x, y), without overflow on the way. */
    public static double hypot(double x, double y) {
        return Elementary.hypot(x, y);
    }

    /** The greatest whole number not above {@code value}. */
    public static double floor(double value) {
        double whole = truncate(value);
        return whole > value ? whole - 1 : whole;
    }

    /** The least whole number not below {@code value}; -0 for what lies between -1 and 0. */
    public static double ceil(double value) {
        return -floor(-value);
    }

    private static double truncate(double value) {
        int exponent = getExponent(value);
        if (exponent >= 52) {
            return value;
        }
        long bits = Double.doubleToRawLongBits(value);
        return Double.longBitsToDouble(bits & (exponent < 0 ? Long.MIN_VALUE : -1L << 52 - exponent));
    }

    /** The nearest whole number, the even one if two are as near. */
    public static double rint(double value) {
        double magnitude = abs(value);
        if (!(magnitude < 0x1p52)) {
            return value;
        }
        return copySign(magnitude + 0x1p52 - 0x1p52, value);
    }

    /** The nearest int, the greater one if two are as near; clamped; 0 for NaN. */
    public static int round(float value) {
        return (int) floor((double) value + 0.5);
    }

    /** The nearest long, the greater one if two are as near; clamped; 0 for NaN. */
    public static long round(double value) {
        double whole = floor(value);
        // value + 0.5 itself may round up
        return (long) (value - whole >= 0.5 ? whole + 1 : whole);
    }

    /** {@code value} times 2 to the power of {@code scale}, rounded once. */
    public static double scalb(double value, int scale) {
        scale = max(min(scale, 2200), -2200);
        while (scale > 1000) {
            value *= 0x1p1000;
            scale -= 1000;
        }
        if (scale < -1000) {
            // one step into the subnormals only, so that nothing is rounded twice
            int exponent = getExponent(value);
            while (scale < -1000 && exponent > -20) {
                value *= 0x1p-960;
                scale += 960;
                exponent -= 960;
            }
            while (scale < -1000) {
                if (exponent < -60) {
                    return value * 0.0;
                }
                value *= 0x1p-50;
                scale += 50;
                exponent -= 50;
            }
        }
        return value * Double.longBitsToDouble((long) (1023 + scale) << 52);
    }

    public static float scalb(float value, int scale) {
        return (float) scalb((double) value, max(min(scale, 600), -600));
    }

    public static double toRadians(double degrees) {
        return degrees * 0.017453292519943295;
    }

    public static double toDegrees(double radians) {
        return radians * 57.29577951308232;
    }

    /** At least 0, less than 1. */
    public static double random() {
        return Randomness.SOURCE.nextDouble();
    }

    /** The generator behind {@link #random}, made when first used. */
    private static final class Randomness {
        static final Random SOURCE = new Random();
    }
}
