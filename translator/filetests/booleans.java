// Conditions as values, short circuits, bit operators on booleans.
// test interpret
// test run
// run: and(true, false) == false
// run: xor(true, true) == false
// run: shortCut() == 1
// run: store(true, true) == true
// run: ternary(5) == "big"
// run: not(false) == true

final class Booleans {
    boolean f;
    static boolean and(boolean a, boolean b) { return a && b; }
    static boolean xor(boolean a, boolean b) { return a ^ b; }
    static int n;
    static boolean bump() { n++; return true; }
    static int shortCut() { n = 0; boolean x = false && bump() | true || bump(); return n; }
    static boolean store(boolean a, boolean b) { Booleans o = new Booleans(); o.f = a && b; o.f &= a; return o.f; }
    static String ternary(int x) { return x > 3 ? "big" : x > 1 ? "middle" : "small"; }
    static boolean not(boolean a) { return !a; }
}
