/** Bit patterns of floating-point numbers and back. */
public class FloatBits {
    static double[] values = {0, -0.0, 1, -2, Math.PI, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN};

    public static void main(String[] args) {
        for (double value : values) {
            long bits = Double.doubleToLongBits(value);
            int small = Float.floatToIntBits((float) value);
            System.out.println(Long.toHexString(bits) + " " + Integer.toHexString(small) + " " + Double.longBitsToDouble(bits) + " " + Float.intBitsToFloat(small)
                    + " " + Math.getExponent(value) + " " + Double.hashCode(value) + " " + Float.hashCode((float) value));
        }
        System.out.println(Double.longBitsToDouble(0x3ff0000000000001L) + " " + Float.intBitsToFloat(0x3f800001));
        System.out.println(Double.isNaN(Double.longBitsToDouble(0x7ff0000000000001L)) + " " + Double.isInfinite(Double.longBitsToDouble(0x7ff0000000000000L)));
        double guess = 2;
        double root = Double.longBitsToDouble((Double.doubleToRawLongBits(guess) >> 1) + (0x1ff7a3bea91d9b1bL));
        for (int i = 0; i < 5; i++) {
            root = (root + guess / root) / 2;
        }
        System.out.println(root == Math.sqrt(2) || Math.abs(root - Math.sqrt(2)) < 1e-15);
        float inverse = 4f;
        inverse = Float.intBitsToFloat(0x5f3759df - (Float.floatToRawIntBits(inverse) >> 1));
        System.out.println(inverse);
    }
}
