/** float arithmetic rounds to float after each operation. */
public class FloatArithmetic {
    static float[] values = {0f, -0f, 1f, -1.5f, 0.1f, 1e30f, Float.MIN_VALUE, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NaN};

    public static void main(String[] args) {
        for (float a : values) {
            for (float b : values) {
                System.out.print((a + b) + " " + (a - b) + " " + (a * b) + " " + (a / b) + " " + (a % b) + "; ");
            }
            System.out.println(-a);
        }
        float sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += 0.1f;
        }
        System.out.println(sum);
        float big = 16777216f;
        System.out.println((big + 1f == big) + " " + (big + 1.0 == big));
        sum += 1e10;
        System.out.println(sum);
        sum++;
        sum *= 0.5;
        System.out.println(sum);
        System.out.println((float) 0.1 + " " + (double) 0.1f + " " + (0.1f == 0.1) + " " + (0.5f == 0.5));
    }
}
