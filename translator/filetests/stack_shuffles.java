// Compound assignments that need dup_x1, dup_x2 and their wide forms.
// test interpret
// test run
// run: post(4) == 45
// run: element(3) == 37
// run: wide(3L) == 37L
// run: field(2) == 23
// run: chain(5) == 15
// run: wideField(7L) == 78L

final class StackShuffles {
    int f; long g; static long s;
    static int post(int x) { int y = x++; return 10 * y + x; }
    static int element(int x) { int[] a = {x}; int y = a[0]++; return 10 * y + (a[0] += 3); }
    static long wide(long x) { long[] a = {x}; long y = a[0]++; return 10 * y + (a[0] += 3); }
    static int field(int x) { StackShuffles o = new StackShuffles(); o.f = x; int y = o.f++; return 10 * y + o.f; }
    static int chain(int x) { int[] a = new int[2]; StackShuffles o = new StackShuffles(); return (a[0] = o.f = x) + a[0] + o.f; }
    static long wideField(long x) { StackShuffles o = new StackShuffles(); o.g = s = x; long y = o.g++; return 10 * y + o.g; }
}
