// String concatenation of every type, of null and of many pieces.
// test interpret
// test run
// run: all(1, 2L, true) == "1|2|true|x|1.5|2.5|null|-1"
// run: marks("a") == "\u0001a\u0002"
// run: compound("a") == "ab1"
// run: emptied(null) == "null"
// run: chars() == "ab"
// run: once() == "11"

final class Concatenation {
    static String all(int i, long l, boolean z) { char c = 'x'; byte b = -1; return i + "|" + l + "|" + z + "|" + c + "|" + 1.5f + "|" + (i + 1.5) + "|" + (Object) null + "|" + b; }
    /** The recipe's own markers as text. */
    static String marks(String s) { return "\u0001" + s + "\u0002"; }
    static String compound(String s) { s += "b"; s += 1; return s; }
    static String emptied(String s) { return s + ""; }
    static String chars() { return "" + (char) ('a' + 0) + 'b'; }
    static int n;
    static int next() { return ++n; }
    static String once() { n = 0; String[] a = {"", "1"}; a[next()] += n; return a[1]; }
}
