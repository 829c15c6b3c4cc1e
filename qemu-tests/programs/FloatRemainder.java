/** The remainder of floating-point numbers truncates and is exact, as C's fmod. */
public class FloatRemainder {
    static double[] values = {5.5, -5.5, 2, -2, 0.1, 1e17, 3e-300, Double.MAX_VALUE, Double.MIN_VALUE, 0, Double.POSITIVE_INFINITY, Double.NaN};

    public static void main(String[] args) {
        for (double a : values) {
            for (double b : values) {
                System.out.print(a % b + " ");
            }
            System.out.println();
        }
        System.out.println(10.5f % 3f + " " + -10.5f % 3f + " " + 1e20f % 7f + " " + (float) values[4] % 0.03f);
        double angle = 1000;
        angle %= 360;
        System.out.println(angle);
        long whole = 17;
        whole %= 4.5;
        System.out.println(whole);
        System.out.println('x' % 2.5);
    }
}
