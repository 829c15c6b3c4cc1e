// What a handler sees of the locals that changed in its range.
// test interpret
// test run
// run: before(0) == 1
// run: before(1) == 12
// run: which(0) == "divide"
// run: which(1) == "null"
// run: which(2) == "cast"
// run: which(3) == "none"
// run: nested(0) == 21
// run: nested(1) == 3
// run: rethrown(0) throws java.lang.ArithmeticException
// run: loop(5) == 8

final class Handlers {
    static int before(int d) { int x = 0; try { x = 1; x = 10 / d; x += 2; } catch (ArithmeticException e) { return x; } return x; }
    static String which(int k) {
        Object o = "s";
        try {
            if (k == 0) return "" + 1 / k;
            if (k == 1) o = null;
            if (k == 1) return o.toString();
            if (k == 2) return "" + (Integer) o;
            return "none";
        } catch (ArithmeticException e) {
            return "divide";
        } catch (NullPointerException e) {
            return "null";
        } catch (ClassCastException e) {
            return "cast";
        }
    }
    static int nested(int d) {
        int x = 1;
        try {
            try { x = 2; return 3 / d; } catch (NullPointerException e) { x = 100; } finally { x++; x *= 7; }
        } catch (ArithmeticException e) {
            return x;
        }
        return x;
    }
    static int rethrown(int d) { try { return 1 / d; } catch (RuntimeException e) { throw e; } }
    static int loop(int n) { int bad = 0; for (int i = 0; i < n; i++) try { bad += 4 / (i % 2); } catch (ArithmeticException e) { continue; } return bad; }
}
