/** double arithmetic with signed zeros, infinities, subnormals and NaN. */
public class DoubleArithmetic {
    static double[] values = {0.0, -0.0, 1, -2.5, 0.1, 1e308, Double.MIN_VALUE, -Double.MAX_VALUE, Double.NEGATIVE_INFINITY, Double.NaN};

    public static void main(String[] args) {
        for (double a : values) {
            for (double b : values) {
                System.out.print((a + b) + " " + (a - b) + " " + (a * b) + " " + (a / b) + "; ");
            }
            System.out.println(-a);
        }
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += 0.1;
        }
        System.out.println(sum);
        double harmonic = 0;
        for (int i = 1; i <= 300; i++) {
            harmonic += 1.0 / i;
        }
        System.out.println(harmonic);
        System.out.println(0.1 + 0.2);
        double half = 1;
        int halvings = 0;
        while (half > 0) {
            half /= 2;
            halvings++;
        }
        System.out.println(halvings);
        double twice = 1;
        while (!Double.isInfinite(twice)) {
            twice *= 2;
            halvings++;
        }
        System.out.println(halvings);
        int count = 3;
        count *= 1.7;
        System.out.println(count);
        System.out.println(1 / 3 * 3.0 + " " + 1 / 3.0 * 3);
    }
}
