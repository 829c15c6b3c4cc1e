// finally runs on every way out, and its own return wins.
// test interpret
// test run
// run: trace(0) == "tf"
// run: trace(1) == "tcf"
// run: overrides(0) == 2
// run: value(5) == 5
// run: both(1) == "a1b1c"
// run: both(0) == "a1"
// run: inner(0) == "ixoy"
// run: broken(3) == 3

final class FinallyBlocks {
    static String trace(int k) {
        String s = "t";
        try { if (k == 1) throw new IllegalStateException(); } catch (IllegalStateException e) { s += "c"; } finally { s += "f"; }
        return s;
    }
    static int overrides(int d) { try { return 1 / d; } finally { return 2; } }
    /** The returned value is fixed before finally changes the local. */
    static int value(int x) { try { return x; } finally { x = 9; } }
    static String both(int k) {
        String s = "";
        for (int i = 0; i < 2; i++) { try { s += (char) ('a' + i); if (k == 0) return s + 1; } finally { s += 1; } }
        return s + "c";
    }
    static String inner(int d) {
        String s = "";
        try {
            try { int x = 1 / d; } finally { s += "i"; try { s += "x"; } finally { s += "o"; } }
        } catch (ArithmeticException e) { s += "y"; }
        return s;
    }
    static int broken(int n) { int k = 0; while (true) { try { if (++k == n) break; } finally { if (k < n) continue; } } return k; }
}
