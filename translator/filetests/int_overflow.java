// Integer arithmetic wraps, and MIN / -1 is MIN.
// test interpret
// test run
// run: add(Integer.MAX_VALUE, 1) == Integer.MIN_VALUE
// run: mul(65536, 65536) == 0
// run: div(Integer.MIN_VALUE, -1) == Integer.MIN_VALUE
// run: rem(Integer.MIN_VALUE, -1) == 0
// run: div(-7, 2) == -3
// run: rem(-7, 2) == -1
// run: rem(7, -2) == 1
// run: neg(Integer.MIN_VALUE) == Integer.MIN_VALUE
// run: div(1, 0) throws java.lang.ArithmeticException
// run: rem(1, 0) throws java.lang.ArithmeticException

final class IntOverflow {
    static int add(int a, int b) { return a + b; }
    static int mul(int a, int b) { return a * b; }
    static int div(int a, int b) { return a / b; }
    static int rem(int a, int b) { return a % b; }
    static int neg(int a) { return -a; }
}
