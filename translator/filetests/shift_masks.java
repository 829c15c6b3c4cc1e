// Shift counts are taken modulo the width.
// test interpret
// test run
// run: shl(1, 33) == 2
// run: shl(1, -1) == Integer.MIN_VALUE
// run: shr(-8, 1) == -4
// run: shr(-8, 32) == -8
// run: ushr(-1, 28) == 15
// run: ushr(-1, 32) == -1
// run: shlLong(1L, 65) == 2L
// run: shrLong(Long.MIN_VALUE, 63) == -1L
// run: ushrLong(-1L, 60) == 15L
// run: byLong(1, 33L) == 2

final class ShiftMasks {
    static int shl(int a, int n) { return a << n; }
    static int shr(int a, int n) { return a >> n; }
    static int ushr(int a, int n) { return a >>> n; }
    static long shlLong(long a, int n) { return a << n; }
    static long shrLong(long a, int n) { return a >> n; }
    static long ushrLong(long a, int n) { return a >>> n; }
    static int byLong(int a, long n) { return a << n; }
}
