/** Long arithmetic and every comparison of longs, also where only one half differs. */
public class LongArithmetic {
    static long[] values = {0, 1, -1, 0xffffffffL, 0x100000000L, -0x100000000L, Long.MAX_VALUE, Long.MIN_VALUE, 0x8000_0000L, -0x8000_0000L};

    public static void main(String[] args) {
        for (long a : values) {
            for (long b : values) {
                System.out.print((a < b ? "<" : "-") + (a <= b ? "l" : "-") + (a == b ? "=" : "-") + (a != b ? "n" : "-") + (a >= b ? "g" : "-")
                        + (a > b ? ">" : "-") + Long.compare(a, b) + " ");
            }
            System.out.println();
        }
        for (long a : values) {
            for (long b : values) {
                System.out.print((a + b) + " " + (a - b) + " " + (a * b) + " " + (a & b) + " " + (a | b) + " " + (a ^ b) + "; ");
            }
            System.out.println(-a + " " + ~a);
        }
        long product = 1;
        for (int i = 1; i <= 25; i++) {
            product *= i;
            System.out.print(product + " ");
        }
        System.out.println();
        int narrow = 0x12345678;
        long sum = narrow + 1L;
        sum += narrow;
        narrow += sum;
        System.out.println(sum + " " + narrow);
        System.out.println(Math.multiplyHigh(Long.MAX_VALUE, values[7]) + " " + Math.multiplyFull(narrow, -7));
        System.out.println(Long.compareUnsigned(-1, 1) + " " + Long.toUnsignedString(-1) + " " + Long.toHexString(values[7]));
        long count = 0;
        for (long i = Integer.MAX_VALUE - 2L; i <= Integer.MAX_VALUE + 2L; i++) {
            count += i;
        }
        System.out.println(count);
    }
}
