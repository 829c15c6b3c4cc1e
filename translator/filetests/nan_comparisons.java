// Every comparison with NaN is false but !=; the two zeros are equal.
// test interpret
// test run
// run: code(Double.NaN, 1.0) == 32
// run: code(1.0, Double.NaN) == 32
// run: code(1.0, 2.0) == 41
// run: code(2.0, 2.0) == 26
// run: code(-0.0, 0.0) == 26
// run: code(3.0, 2.0) == 52
// run: not(Double.NaN) == 15
// run: floats(Float.NaN, 0f) == 32
// run: floats(1f, 2f) == 41

final class NanComparisons {
    static int code(double a, double b) {
        return (a < b ? 1 : 0) + (a == b ? 2 : 0) + (a > b ? 4 : 0) + (a <= b ? 8 : 0) + (a >= b ? 16 : 0) + (a != b ? 32 : 0);
    }
    /** Negated conditions must not become the opposite comparison. */
    static int not(double a) {
        return (!(a < 1) ? 1 : 0) + (!(a > 1) ? 2 : 0) + (!(a <= 1) ? 4 : 0) + (!(a >= 1) ? 8 : 0);
    }
    static int floats(float a, float b) {
        return (a < b ? 1 : 0) + (a == b ? 2 : 0) + (a > b ? 4 : 0) + (a <= b ? 8 : 0) + (a >= b ? 16 : 0) + (a != b ? 32 : 0);
    }
}
