/** Conversions from floating point saturate, NaN gives zero. */
public class FloatToInteger {
    static double[] values = {0, -0.0, 0.9, -0.9, 1.5, -2.7, 127.9, 128, 255.5, 32768, 65535.9, 65536, -1, 2147483646.9, 2147483647, 2147483648.0,
        -2147483648.9, -2147483649.0, 4294967295.0, 4294967296.0, 9.2e18, 9.223372036854775807e18, 9.3e18, -9.223372036854775808e18, -1e19, 1e300,
        -1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, Double.MIN_VALUE};

    public static void main(String[] args) {
        for (double value : values) {
            float single = (float) value;
            System.out.println(value + ": " + (int) value + " " + (long) value + " " + (short) value + " " + (byte) value + " " + (int) (char) value
                    + " | " + single + ": " + (int) single + " " + (long) single + " " + (short) single + " " + (byte) single + " " + (int) (char) single);
        }
        int total = 0;
        total += 1e10;
        System.out.println(total);
        total -= 0.5f;
        System.out.println(total);
        char letter = 'a';
        letter += 1.9;
        System.out.println(letter);
        System.out.println((int) Float.MAX_VALUE + " " + (long) Float.MIN_VALUE + " " + (int) Float.NaN + " " + (byte) 300.7f);
    }
}
