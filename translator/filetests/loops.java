// Nested loops, break and continue with labels, values that change in step.
// test interpret
// test run
// run: sum(10) == 45
// run: fibonacci(40) == 102334155
// run: primes(30) == 10
// run: swap(5, 1, 2) == 21
// run: gcd(1071, 462) == 21
// run: labelled(5) == 6

final class Loops {
    static int sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
    static int fibonacci(int n) { int a = 0, b = 1; while (n-- > 0) { int t = a + b; a = b; b = t; } return a; }
    static int primes(int n) {
        int count = 0;
        outer:
        for (int i = 2; i <= n; i++) {
            for (int k = 2; k * k <= i; k++) if (i % k == 0) continue outer;
            count++;
        }
        return count;
    }
    /** Both values change places at once on the back-edge. */
    static int swap(int n, int a, int b) { do { int t = a; a = b; b = t; } while (--n > 0); return 10 * a + b; }
    static int gcd(int a, int b) { return b == 0 ? a : gcd(b, a % b); }
    static int labelled(int n) {
        int seen = 0;
        outer:
        for (int i = 0; ; i++) for (int k = 0; k < n; k++) { if (i == 1 && k == 1) break outer; seen++; }
        return seen;
    }
}
