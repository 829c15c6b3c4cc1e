package java.lang;

/** An int as an object. */
public final class Integer extends Number implements Comparable<Integer> {
    /** The class {@code int.class}. */
    @SuppressWarnings("unchecked")
    public static final Class<Integer> TYPE = (Class<Integer>) int[].class.getComponentType();

    public static final int MIN_VALUE = 0x80000000;
    public static final int MAX_VALUE = 0x7fffffff;
    public static final int SIZE = 32;
    public static final int BYTES = 4;

    private final int value;

    @Deprecated(since = "9")
    public Integer(int value) {
        this.value = value;
    }

    @Deprecated(since = "9")
    public Integer(String text) {
        value = parseInt(text, 10);
    }

    /** The same object each time for -128 to 127. */
    public static Integer valueOf(int value) {
        return value >= -128 && value <= 127 ? Cache.VALUES[value + 128] : new Integer(value);
    }

    public static Integer valueOf(String text) {
        return valueOf(parseInt(text, 10));
    }

    public static Integer valueOf(String text, int radix) {
        return valueOf(parseInt(text, radix));
    }

    public static int parseInt(String text) {
        return parseInt(text, 10);
    }

    /** Reads an optional sign and digits of {@code radix}; NumberFormatException for anything else or what does not fit. */
    public static int parseInt(String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            throw new NumberFormatException("radix " + radix + (radix < Character.MIN_RADIX ? " less than Character.MIN_RADIX" : " greater than Character.MAX_RADIX"));
        }
        boolean negative = !text.isEmpty() && text.charAt(0) == '-';
        int i = negative || !text.isEmpty() && text.charAt(0) == '+' ? 1 : 0;
        if (i == text.length()) {
            throw malformed(text, radix);
        }
        // counts downwards, because there is one more negative number than positive ones
        int limit = negative ? MIN_VALUE : -MAX_VALUE;
        int value = 0;
        for (; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0 || value < limit / radix || value * radix < limit + digit) {
                throw malformed(text, radix);
            }
            value = value * radix - digit;
        }
        return negative ? value : -value;
    }

    private static NumberFormatException malformed(String text, int radix) {
        return new NumberFormatException("For input string: \"" + text + "\"" + (radix == 10 ? "" : " under radix " + radix));
    }

    /** Reads decimal, or hexadecimal after {@code 0x} or {@code #}, or octal after {@code 0}. */
    public static Integer decode(String text) {
        if (text.isEmpty()) {
            throw new NumberFormatException("Zero length string");
        }
        int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int radix = 10;
        int start = i;
        if (text.startsWith("0x", i) || text.startsWith("0X", i)) {
            radix = 16;
            start += 2;
        } else if (text.startsWith("#", i)) {
            radix = 16;
            start++;
        } else if (text.startsWith("0", i) && text.length() > i + 1) {
            radix = 8;
            start++;
        }
        if (text.startsWith("-", start) || text.startsWith("+", start)) {
            throw new NumberFormatException("Sign character in wrong position");
        }
        String digits = text.substring(start);
        return valueOf(parseInt(text.charAt(0) == '-' ? "-".concat(digits) : digits, radix));
    }

    public static String toString(int value) {
        char[] units = new char[11];
        return new String(units, 0, putDecimal(value, units, 0));
    }

    /** Writes {@code value} into {@code units} from {@code start} and returns the index behind it. */
    static int putDecimal(int value, char[] units, int start) {
        if (value < 0) {
            units[start++] = '-';
        } else {
            value = -value;
        }
        int end = start + 1;
        for (int rest = value; rest <= -10; rest /= 10) {
            end++;
        }
        for (int i = end - 1; i >= start; i--) {
            int quotient = value / 10;
            units[i] = (char) ('0' + (quotient * 10 - value));
            value = quotient;
        }
        return end;
    }

    /** In {@code radix} with a minus sign if negative; radix 10 if {@code radix} is out of range. */
    public static String toString(int value, int radix) {
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            radix = 10;
        }
        char[] units = new char[33];
        int start = units.length;
        int rest = value < 0 ? value : -value;
        do {
            units[--start] = Character.forDigit(-(rest % radix), radix);
            rest /= radix;
        } while (rest != 0);
        if (value < 0) {
            units[--start] = '-';
        }
        return new String(units, start, units.length - start);
    }

    private static String toPowerOfTwo(int value, int shift) {
        char[] units = new char[32];
        int start = units.length;
        do {
            units[--start] = Character.forDigit(value & (1 << shift) - 1, 16);
            value >>>= shift;
        } while (value != 0);
        return new String(units, start, units.length - start);
    }

    public static String toHexString(int value) {
        return toPowerOfTwo(value, 4);
    }

    public static String toOctalString(int value) {
        return toPowerOfTwo(value, 3);
    }

    public static String toBinaryString(int value) {
        return toPowerOfTwo(value, 1);
    }

    public static long toUnsignedLong(int value) {
        return value & 0xffffffffL;
    }

    public static String toUnsignedString(int value) {
        return Long.toString(toUnsignedLong(value));
    }

    public static String toUnsignedString(int value, int radix) {
        return Long.toString(toUnsignedLong(value), radix);
    }

    public static int parseUnsignedInt(String text) {
        return parseUnsignedInt(text, 10);
    }

    public static int parseUnsignedInt(String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        if (text.startsWith("-")) {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + text + ".");
        }
        long value = Long.parseLong(text, radix);
        if (value > 0xffffffffL) {
            throw new NumberFormatException("String value " + text + " exceeds range of unsigned int.");
        }
        return (int) value;
    }

    public static int divideUnsigned(int dividend, int divisor) {
        return (int) (toUnsignedLong(dividend) / toUnsignedLong(divisor));
    }

    public static int remainderUnsigned(int dividend, int divisor) {
        return (int) (toUnsignedLong(dividend) % toUnsignedLong(divisor));
    }

    public static int hashCode(int value) {
        return value;
    }

    public static int bitCount(int value) {
        value -= value >>> 1 & 0x55555555;
        value = (value & 0x33333333) + (value >>> 2 & 0x33333333);
        value = value + (value >>> 4) & 0x0f0f0f0f;
        return value * 0x01010101 >>> 24;
    }

    public static int numberOfLeadingZeros(int value) {
        if (value == 0) {
            return 32;
        }
        int count = 0;
        for (int step = 16; step > 0; step >>= 1) {
            if (value >>> 32 - step == 0) {
                count += step;
                value <<= step;
            }
        }
        return count;
    }

    public static int numberOfTrailingZeros(int value) {
        return value == 0 ? 32 : 31 - numberOfLeadingZeros(value & -value);
    }

    public static int reverse(int value) {
        value = value >>> 1 & 0x55555555 | (value & 0x55555555) << 1;
        value = value >>> 2 & 0x33333333 | (value & 0x33333333) << 2;
        value = value >>> 4 & 0x0f0f0f0f | (value & 0x0f0f0f0f) << 4;
        return reverseBytes(value);
    }

    public static int reverseBytes(int value) {
        return value << 24 | (value & 0xff00) << 8 | value >>> 8 & 0xff00 | value >>> 24;
    }

    public static int sum(int first, int second) {
        return first + second;
    }

    public static int max(int first, int second) {
        return first >= second ? first : second;
    }

    public static int min(int first, int second) {
        return first <= second ? first : second;
    }

    public static int signum(int value) {
        return value >> 31 | -value >>> 31;
    }

    public static int highestOneBit(int value) {
        return value & MIN_VALUE >>> numberOfLeadingZeros(value);
    }

    public static int lowestOneBit(int value) {
        return value & -value;
    }

    public static int rotateLeft(int value, int distance) {
        return value << distance | value >>> -distance;
    }

    public static int rotateRight(int value, int distance) {
        return value >>> distance | value << -distance;
    }

    public static int compare(int first, int second) {
        return first < second ? -1 : first == second ? 0 : 1;
    }

    public static int compareUnsigned(int first, int second) {
        return compare(first + MIN_VALUE, second + MIN_VALUE);
    }

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
        return value;
    }

    @Override
    public long longValue() {
        return value;
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
    public int hashCode() {
        return hashCode(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Integer && ((Integer) other).value == value;
    }

    @Override
    public int compareTo(Integer other) {
        return compare(value, other.value);
    }

    @Override
    public String toString() {
        return toString(value);
    }

    /** The value of system property {@code name} if it is set and a number, else null. */
    public static Integer getInteger(String name) {
        String text = System.getProperty(name);
        try {
            return text == null ? null : decode(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The objects for -128 to 127. */
    private static final class Cache {
        static final Integer[] VALUES = new Integer[256];

        static {
            for (int i = 0; i < 256; i++) {
                VALUES[i] = new Integer(i - 128);
            }
        }
    }
}
