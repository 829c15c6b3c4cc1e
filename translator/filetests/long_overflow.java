// Long arithmetic wraps, and MIN / -1 is MIN.
// test interpret
// test run
// run: add(Long.MAX_VALUE, 1L) == Long.MIN_VALUE
// run: mul(4294967296L, 4294967296L) == 0L
// run: div(Long.MIN_VALUE, -1L) == Long.MIN_VALUE
// run: rem(Long.MIN_VALUE, -1L) == 0L
// run: rem(-7L, 4L) == -3L
// run: div(1L, 0L) throws java.lang.ArithmeticException
// run: unused(0L) throws java.lang.ArithmeticException

final class LongOverflow {
    static long add(long a, long b) { return a + b; }
    static long mul(long a, long b) { return a * b; }
    static long div(long a, long b) { return a / b; }
    static long rem(long a, long b) { return a % b; }
    /** The result is not needed, the exception is. */
    static int unused(long b) { long gone = 5 / b; return 1; }
}
