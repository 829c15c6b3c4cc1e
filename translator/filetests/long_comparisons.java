// Long comparisons, as branches and as values.
// test interpret
// test run
// run: max(Long.MIN_VALUE, 1L) == 1L
// run: max(4294967296L, 1L) == 4294967296L
// run: sign(-5L) == -1
// run: sign(0L) == 0
// run: sign(4294967296L) == 1
// run: same(4294967296L, 0L) == false

final class LongComparisons {
    static long max(long a, long b) { return a >= b ? a : b; }
    static int sign(long a) { return a < 0 ? -1 : a > 0 ? 1 : 0; }
    static boolean same(long a, long b) { return a == b; }
}
