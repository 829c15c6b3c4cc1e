// IEEE arithmetic, with the remainder of C and signed zeros.
// test interpret
// test run
// run: rem(5.5, -2.0) == 1.5
// run: rem(-5.5, 2.0) == -1.5
// run: rem(1.0, 0.0) == Double.NaN
// run: rem(1.0, Double.POSITIVE_INFINITY) == 1.0
// run: rem(-0.0, 1.0) == -0.0
// run: div(1.0, -0.0) == Double.NEGATIVE_INFINITY
// run: div(0.0, 0.0) == Double.NaN
// run: neg(0.0) == -0.0
// run: addF(16777216f, 1f) == 16777216f
// run: mulF(1e38f, 10f) == Float.POSITIVE_INFINITY
// run: divF(1f, 3f) == 0.333333343f
// run: remF(7f, 2.5f) == 2f

final class FloatArithmetic {
    static double rem(double a, double b) { return a % b; }
    static double div(double a, double b) { return a / b; }
    static double neg(double a) { return -a; }
    static float addF(float a, float b) { return a + b; }
    static float mulF(float a, float b) { return a * b; }
    static float divF(float a, float b) { return a / b; }
    static float remF(float a, float b) { return a % b; }
}
