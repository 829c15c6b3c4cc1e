/** Bit counting, rotation and reversal against loops that do the same by hand. */
public class BitTricks {
    static int[] ints = {0, 1, -1, 2, 3, 0x80000000, 0x7fffffff, 0x12345678, 0xf0f0f0f0, 1 << 30};
    static long[] longs = {0, 1, -1, 1L << 31, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE, 0x123456789abcdefL};

    public static void main(String[] args) {
        for (int value : ints) {
            System.out.println(Integer.bitCount(value) + " " + Integer.numberOfLeadingZeros(value) + " " + Integer.numberOfTrailingZeros(value) + " "
                    + Integer.highestOneBit(value) + " " + Integer.lowestOneBit(value) + " " + Integer.reverse(value) + " " + Integer.reverseBytes(value) + " "
                    + Integer.rotateLeft(value, 5) + " " + Integer.rotateRight(value, 37) + " " + Integer.signum(value) + " " + Integer.toBinaryString(value)
                    + " " + Integer.toHexString(value) + " " + Integer.toOctalString(value));
        }
        for (long value : longs) {
            System.out.println(Long.bitCount(value) + " " + Long.numberOfLeadingZeros(value) + " " + Long.numberOfTrailingZeros(value) + " "
                    + Long.highestOneBit(value) + " " + Long.lowestOneBit(value) + " " + Long.reverse(value) + " " + Long.reverseBytes(value) + " "
                    + Long.rotateLeft(value, 5) + " " + Long.rotateRight(value, 69) + " " + Long.signum(value) + " " + Long.toBinaryString(value));
        }
        int wrong = 0;
        int seed = 12345;
        for (int i = 0; i < 300; i++) {
            seed = seed * 1103515245 + 12345;
            if (Integer.bitCount(seed) != countBits(seed) || (seed << 7 | seed >>> 25) != Integer.rotateLeft(seed, 7)
                    || (seed & -seed) != Integer.lowestOneBit(seed) || Integer.reverse(Integer.reverse(seed)) != seed) {
                wrong++;
            }
        }
        System.out.println(wrong);
        System.out.println(Short.reverseBytes((short) 0x1234) + " " + (int) Character.reverseBytes((char) 0x1234) + " " + Byte.toUnsignedInt((byte) -2));
        int swapped = 5;
        int other = 9;
        swapped ^= other;
        other ^= swapped;
        swapped ^= other;
        System.out.println(swapped + " " + other);
        System.out.println(average(Integer.MAX_VALUE, Integer.MAX_VALUE - 2) + " " + isPowerOfTwo(64) + isPowerOfTwo(0) + isPowerOfTwo(Integer.MIN_VALUE));
    }

    static int countBits(int value) {
        int count = 0;
        for (; value != 0; value &= value - 1) {
            count++;
        }
        return count;
    }

    static int average(int a, int b) {
        return (a + b) >>> 1;
    }

    static boolean isPowerOfTwo(int value) {
        return value > 0 && (value & value - 1) == 0;
    }
}
