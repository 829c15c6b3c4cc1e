// Conversions to integers saturate, and NaN becomes 0.
// test interpret
// test run
// run: i(1e20) == Integer.MAX_VALUE
// run: i(-1e20) == Integer.MIN_VALUE
// run: i(Double.NaN) == 0
// run: i(-0.9) == 0
// run: l(1e30) == Long.MAX_VALUE
// run: l(Double.NEGATIVE_INFINITY) == Long.MIN_VALUE
// run: l(-3.99) == -3L
// run: fi(Float.NaN) == 0
// run: fl(3.5e18f) == 3500000048152838144L
// run: b(300.7) == (byte) 44
// run: c(-1.0) == '\uffff'

final class FloatToInt {
    static int i(double a) { return (int) a; }
    static long l(double a) { return (long) a; }
    static int fi(float a) { return (int) a; }
    static long fl(float a) { return (long) a; }
    static byte b(double a) { return (byte) a; }
    static char c(double a) { return (char) a; }
}
