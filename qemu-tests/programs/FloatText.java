/** Shortest decimal text of floats and doubles, as far as all releases agree about it. */
public class FloatText {
    public static void main(String[] args) {
        double[] doubles = {1, 10, 100, 1234567, 9999999, 1e7, 12345678.9, 0.001, 0.00099, 1e-5, 123e20, 1e21, 1e22, 1e23, 4.35, 0.3, 2.0 / 3, 1e100, 1.7976931348623157e308,
            4.9e-324, 2.2250738585072014e-308, Math.PI, Math.E, 100.5, 65536.125, 5e-1, 1.0E10, 123456789.125};
        for (double value : doubles) {
            System.out.println(value + " " + -value + " " + String.valueOf(value).length());
        }
        float[] floats = {1, 1.1f, 0.1f, 3.4028235e38f, 1.4e-45f, 16777216f, 0.001f, 9.999e-4f, 1e7f, 9999999f, 1.17549435e-38f, 33333.332f, 2f / 3};
        for (float value : floats) {
            System.out.println(value + " " + -value);
        }
        System.out.println(Double.POSITIVE_INFINITY + " " + Float.NEGATIVE_INFINITY + " " + Double.NaN + " " + -Double.NaN);
        StringBuilder text = new StringBuilder();
        text.append(1.5f).append(' ').append(2.25).append(' ').append(-0.0);
        System.out.println(text);
        System.out.println(Double.toString(0.1 + 0.7) + " " + Float.toString(0.1f + 0.7f) + " " + Double.valueOf(12.0));
    }
}
