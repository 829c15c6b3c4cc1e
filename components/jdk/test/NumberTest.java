package jdkut.lang;

import java.util.Random;

/** Integer, Long, Short and Byte. */
final class NumberTest {
    public static void main(String[] arguments) {
        Random random = new Random(2);
        String[] texts = {"", "-", "+", "0", "-0", "+7", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
            "0x7f", "-0X80", "#ff", "017", "08", "0x", "--1", "0x-1", "1 ", "\u0663", "zz", "127", "128", "-129", "4294967295", "4294967296", "18446744073709551615", "18446744073709551616", "7fffffff"};
        for (String text : texts) {
            for (int radix : new int[] {1, 2, 8, 10, 16, 36, 37}) {
                Check.same("int " + text, () -> java.lang.Integer.parseInt(text, radix), () -> Integer.parseInt(text, radix));
                Check.same("long " + text, () -> java.lang.Long.parseLong(text, radix), () -> Long.parseLong(text, radix));
                Check.same("byte " + text, () -> java.lang.Byte.parseByte(text, radix), () -> Byte.parseByte(text, radix));
                Check.same("short " + text, () -> java.lang.Short.parseShort(text, radix), () -> Short.parseShort(text, radix));
            }
            Check.same("decode " + text, () -> java.lang.Integer.decode(text), () -> Integer.decode(text));
            Check.same("decode " + text, () -> java.lang.Long.decode(text), () -> Long.decode(text));
            Check.same("unsigned " + text, () -> java.lang.Integer.parseUnsignedInt(text), () -> Integer.parseUnsignedInt(text));
            Check.same("unsigned " + text, () -> java.lang.Long.parseUnsignedLong(text), () -> Long.parseUnsignedLong(text));
        }
        for (int i = 0; i < 100000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            long other = random.nextLong() >> random.nextInt(64) | 1;
            int radix = random.nextInt(40);
            compare(value, other, radix);
        }
        compare(java.lang.Long.MIN_VALUE, -1, 10);
        compare(java.lang.Integer.MIN_VALUE, -1, 10);
        compare(0, 1, 2);
    }

    private static void compare(long value, long other, int radix) {
        int small = (int) value;
        Check.same(value, java.lang.Long.toString(value), Long.toString(value));
        Check.same(value, java.lang.Integer.toString(small), Integer.toString(small));
        Check.same(value, java.lang.Long.toString(value, radix), Long.toString(value, radix));
        Check.same(value, java.lang.Integer.toString(small, radix), Integer.toString(small, radix));
        Check.same(value, java.lang.Long.toHexString(value), Long.toHexString(value));
        Check.same(value, java.lang.Integer.toOctalString(small), Integer.toOctalString(small));
        Check.same(value, java.lang.Long.toBinaryString(value), Long.toBinaryString(value));
        Check.same(value, java.lang.Long.toUnsignedString(value, radix), Long.toUnsignedString(value, radix));
        Check.same(value, java.lang.Long.parseUnsignedLong(java.lang.Long.toUnsignedString(value, 7), 7), Long.parseUnsignedLong(Long.toUnsignedString(value, 7), 7));
        Check.same(value, java.lang.Long.divideUnsigned(value, other), Long.divideUnsigned(value, other));
        Check.same(value, java.lang.Long.remainderUnsigned(value, other), Long.remainderUnsigned(value, other));
        Check.same(value, java.lang.Integer.divideUnsigned(small, (int) other), Integer.divideUnsigned(small, (int) other));
        Check.same(value, java.lang.Long.compareUnsigned(value, other), Long.compareUnsigned(value, other));
        Check.same(value, java.lang.Long.bitCount(value), Long.bitCount(value));
        Check.same(value, java.lang.Long.numberOfLeadingZeros(value), Long.numberOfLeadingZeros(value));
        Check.same(value, java.lang.Long.numberOfTrailingZeros(value), Long.numberOfTrailingZeros(value));
        Check.same(value, java.lang.Integer.numberOfLeadingZeros(small), Integer.numberOfLeadingZeros(small));
        Check.same(value, java.lang.Integer.numberOfTrailingZeros(small), Integer.numberOfTrailingZeros(small));
        Check.same(value, java.lang.Integer.highestOneBit(small), Integer.highestOneBit(small));
        Check.same(value, java.lang.Long.highestOneBit(value), Long.highestOneBit(value));
        Check.same(value, java.lang.Long.reverse(value), Long.reverse(value));
        Check.same(value, java.lang.Integer.reverse(small), Integer.reverse(small));
        Check.same(value, java.lang.Long.reverseBytes(value), Long.reverseBytes(value));
        Check.same(value, java.lang.Short.reverseBytes((short) value), Short.reverseBytes((short) value));
        Check.same(value, java.lang.Long.rotateLeft(value, radix), Long.rotateLeft(value, radix));
        Check.same(value, java.lang.Long.hashCode(value), Long.hashCode(value));
        Check.same(value, java.lang.Long.signum(value), Long.signum(value));
        Check.same(value, java.lang.Integer.signum(small), Integer.signum(small));
    }
}
