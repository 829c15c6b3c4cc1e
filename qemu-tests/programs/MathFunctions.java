/** The exactly defined functions of Math. */
public class MathFunctions {
    static double[] values = {0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.49999999999999994, 1e10 + 0.5, 4503599627370497.5, 1e300, -1e300, Double.NaN,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};

    public static void main(String[] args) {
        for (double value : values) {
            float single = (float) value;
            System.out.println(Math.floor(value) + " " + Math.ceil(value) + " " + Math.rint(value) + " " + Math.round(value) + " " + Math.round(single) + " "
                    + Math.abs(value) + " " + Math.sqrt(value) + " " + Math.signum(value) + " " + Math.ulp(value) + " " + Math.nextUp(value) + " "
                    + Math.nextDown(single) + " " + Math.copySign(3, value));
        }
        System.out.println(Math.max(3, -4) + " " + Math.min(3L, -4L) + " " + Math.max(1.5f, 2.5f) + " " + Math.abs(-7) + " " + Math.abs(Long.MIN_VALUE));
        System.out.println(Math.scalb(1.5, 4) + " " + Math.toDegrees(Math.PI) + " " + Math.toRadians(180) + " " + Math.sqrt(2) + " " + Math.sqrt(-1));
        for (int i = 0; i < 20; i++) {
            System.out.print((int) Math.sqrt(i * i) + " " + Math.round(i / 3.0) + " ");
        }
        System.out.println();
    }
}
