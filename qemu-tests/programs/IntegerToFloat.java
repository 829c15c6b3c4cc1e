/** Conversions to floating point round to nearest even. */
public class IntegerToFloat {
    static long[] values = {0, 1, -1, 16777215, 16777216, 16777217, 16777219, 33554433, Integer.MAX_VALUE, Integer.MIN_VALUE, (1L << 53) + 1, (1L << 53) + 3,
        Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 512, 0x7fffff4000000001L, 123456789012345678L};

    public static void main(String[] args) {
        for (long value : values) {
            int small = (int) value;
            System.out.println((float) value + " " + (double) value + " " + (float) small + " " + (double) small);
        }
        byte b = -128;
        short s = -32768;
        char c = 65535;
        System.out.println((float) b + " " + (double) s + " " + (float) c + " " + (b + 0.5) + " " + (c + 0.5f));
        double[] doubles = {1e40, 1.00000001, 3.4028235e38, 3.4028236e38, 1e-46, -1e-45, Double.NaN, 0.1};
        for (double value : doubles) {
            System.out.print((float) value + " " + (double) (float) value + " ");
        }
        System.out.println();
        long sum = Long.MAX_VALUE;
        sum += 1.0f;
        System.out.println(sum);
        System.out.println((double) Integer.MAX_VALUE == Integer.MAX_VALUE ? "exact" : "rounded");
        System.out.println((float) Integer.MAX_VALUE == Integer.MAX_VALUE - 1 ? "rounded" : "exact");
    }
}
