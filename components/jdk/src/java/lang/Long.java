package java.lang;

/** A long as an object. */
public final class Long extends Number implements Comparable<Long> {
    /** The class {@code long.class}. */
    @SuppressWarnings("unchecked")
    public static final Class<Long> TYPE = (Class<Long>) long[].class.getComponentType();

    public static final long MIN_VALUE = 0x8000000000000000L;
    public static final long MAX_VALUE = 0x7fffffffffffffffL;
    public static final int SIZE = 64;
    public static final int BYTES = 8;

    private final long value;

    @Deprecated(since = "9")
    public Long(long value) {
        this.value = value;
    }

    @Deprecated(since = "9")
    public Long(String text) {
        value = parseLong(text, 10);
    }

    /** The same object each time for -128 to 127. */
    public static Long valueOf(long value) {
        return value >= -128 && value <= 127 ? Cache.VALUES[(int) value + 128] : new Long(value);
    }

    public static Long valueOf(String text) {
        return valueOf(parseLong(text, 10));
    }

    public static Long valueOf(String text, int radix) {
        return valueOf(parseLong(text, radix));
    }

    public static long parseLong(String text) {
        return parseLong(text, 10);
    }

    /** Reads an optional sign and digits of {@code radix}; NumberFormatException for anything else or what does not fit. */
    public static long parseLong(String text, int radix) {
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
        long limit = negative ? MIN_VALUE : -MAX_VALUE;
        long value = 0;
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
    public static Long decode(String text) {
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
        return valueOf(parseLong(text.charAt(0) == '-' ? "-".concat(digits) : digits, radix));
    }

    public static String toString(long value) {
        char[] units = new char[20];
        return new String(units, 0, putDecimal(value, units, 0));
    }

    /** Writes {@code value} into {@code units} from {@code start} and returns the index behind it. */
    static int putDecimal(long value, char[] units, int start) {
        if (value < 0) {
            units[start++] = '-';
        } else {
            value = -value;
        }
        int end = start + 1;
        for (long rest = value; rest <= -10; rest /= 10) {
            end++;
        }
        for (int i = end - 1; i >= start; i--) {
            long quotient = value / 10;
            units[i] = (char) ('0' + (quotient * 10 - value));
            value = quotient;
        }
        return end;
    }

    /** In {@code radix} with a minus sign if negative; radix 10 if {@code radix} is out of range. */
    public static String toString(long value, int radix) {
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            radix = 10;
        }
        char[] units = new char[65];
        int start = units.length;
        long rest = value < 0 ? value : -value;
        do {
            units[--start] = Character.forDigit((int) -(rest % radix), radix);
            rest /= radix;
        } while (rest != 0);
        if (value < 0) {
            units[--start] = '-';
        }
        return new String(units, start, units.length - start);
    }

    private static String toPowerOfTwo(long value, int shift) {
        char[] units = new char[64];
        int start = units.length;
        do {
            units[--start] = Character.forDigit((int) value & (1 << shift) - 1, 16);
            value >>>= shift;
        } while (value != 0);
        return new String(units, start, units.length - start);
    }

    public static String toHexString(long value) {
        return toPowerOfTwo(value, 4);
    }

    public static String toOctalString(long value) {
        return toPowerOfTwo(value, 3);
    }

    public static String toBinaryString(long value) {
        return toPowerOfTwo(value, 1);
    }

    public static String toUnsignedString(long value) {
        return toUnsignedString(value, 10);
    }

    public static String toUnsignedString(long value, int radix) {
        if (value >= 0) {
            return toString(value, radix);
        }
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            radix = 10;
        }
        long quotient = divideUnsigned(value, radix);
        return toString(quotient, radix).concat(toString(value - quotient * radix, radix));
    }

    public static long parseUnsignedLong(String text) {
        return parseUnsignedLong(text, 10);
    }

    public static long parseUnsignedLong(String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        if (text.startsWith("-")) {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + text + ".");
        }
        if (text.length() <= 12) {
            return parseLong(text, radix);
        }
        long head = parseLong(text.substring(0, text.length() - 1), radix);
        int digit = Character.digit(text.charAt(text.length() - 1), radix);
        if (digit < 0) {
            throw malformed(text, radix);
        }
        long value = head * radix + digit;
        if (compareUnsigned(head, divideUnsigned(-1, radix)) > 0 || compareUnsigned(value, digit) < 0) {
            throw new NumberFormatException("String value " + text + " exceeds range of unsigned long.");
        }
        return value;
    }

    public static long divideUnsigned(long dividend, long divisor) {
        if (divisor < 0) {
            return compareUnsigned(dividend, divisor) < 0 ? 0 : 1;
        }
        if (dividend >= 0) {
            return dividend / divisor;
        }
        long quotient = (dividend >>> 1) / divisor << 1;
        return compareUnsigned(dividend - quotient * divisor, divisor) >= 0 ? quotient + 1 : quotient;
    }

    public static long remainderUnsigned(long dividend, long divisor) {
        return dividend - divideUnsigned(dividend, divisor) * divisor;
    }

    public static int hashCode(long value) {
        return (int) (value ^ value >>> 32);
    }

    public static int bitCount(long value) {
        return Integer.bitCount((int) value) + Integer.bitCount((int) (value >>> 32));
    }

    public static int numberOfLeadingZeros(long value) {
        int high = (int) (value >>> 32);
        return high == 0 ? 32 + Integer.numberOfLeadingZeros((int) value) : Integer.numberOfLeadingZeros(high);
    }

    public static int numberOfTrailingZeros(long value) {
        int low = (int) value;
        return low == 0 ? 32 + Integer.numberOfTrailingZeros((int) (value >>> 32)) : Integer.numberOfTrailingZeros(low);
    }

    public static long reverse(long value) {
        return (Integer.reverse((int) value) & 0xffffffffL) << 32 | Integer.reverse((int) (value >>> 32)) & 0xffffffffL;
    }

    public static long reverseBytes(long value) {
        return (Integer.reverseBytes((int) value) & 0xffffffffL) << 32 | Integer.reverseBytes((int) (value >>> 32)) & 0xffffffffL;
    }

    public static long sum(long first, long second) {
        return first + second;
    }

    public static long max(long first, long second) {
        return first >= second ? first : second;
    }

    public static long min(long first, long second) {
        return first <= second ? first : second;
    }

    public static int signum(long value) {
        return (int) (value >> 63 | -value >>> 63);
    }

    public static long highestOneBit(long value) {
        return value & MIN_VALUE >>> numberOfLeadingZeros(value);
    }

    public static long lowestOneBit(long value) {
        return value & -value;
    }

    public static long rotateLeft(long value, int distance) {
        return value << distance | value >>> -distance;
    }

    public static long rotateRight(long value, int distance) {
        return value >>> distance | value << -distance;
    }

    public static int compare(long first, long second) {
        return first < second ? -1 : first == second ? 0 : 1;
    }

    public static int compareUnsigned(long first, long second) {
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
        return (int) value;
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
        return other instanceof Long && ((Long) other).value == value;
    }

    @Override
    public int compareTo(Long other) {
        return compare(value, other.value);
    }

    @Override
    public String toString() {
        return toString(value);
    }

    /** The value of system property {@code name} if it is set and a number, else null. */
    public static Long getLong(String name) {
        String text = System.getProperty(name);
        try {
            return text == null ? null : decode(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The objects for -128 to 127. */
    private static final class Cache {
        static final Long[] VALUES = new Long[256];

        static {
            for (int i = 0; i < 256; i++) {
                VALUES[i] = new Long(i - 128);
            }
        }
    }
}
