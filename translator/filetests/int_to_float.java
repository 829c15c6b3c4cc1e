// Conversions from integers round once, to nearest even.
// test interpret
// test run
// run: f(16777217) == 16777216f
// run: f(16777219) == 16777220f
// run: d(Integer.MIN_VALUE) == -2147483648.0
// run: lf(9007199791611905L) == 9007200328482816f
// run: ld(9007199254740993L) == 9007199254740992.0
// run: lf(Long.MAX_VALUE) == 9223372036854775807f
// run: df(1e40) == Float.POSITIVE_INFINITY
// run: df(1e-50) == 0f

final class IntToFloat {
    static float f(int a) { return a; }
    static double d(int a) { return a; }
    static float lf(long a) { return a; }
    static double ld(long a) { return a; }
    static float df(double a) { return (float) a; }
}
