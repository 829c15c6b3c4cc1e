// Methods of records: by component, floats by their bits, null as 0.
// test interpret
// test run
// run: text() == "P[x=1, d=2.5, s=null, z=true]"
// run: equal(1, 1) == true
// run: equal(1, 2) == false
// run: nan() == true
// run: zeros() == false
// run: hash() == 29856
// run: none() == "None[]"
// run: hashNone() == 0
// run: other() == false
// run: accessor() == 3
// run: compact() throws java.lang.IllegalArgumentException

final class Records {
    record P(int x, double d, String s, boolean z) { }
    record None() { }
    record D(double d, float f) { }
    record H(int a, String s, char c) { }
    record Checked(int n) { Checked { if (n < 0) throw new IllegalArgumentException(); } }
    static String text() { return new P(1, 2.5, null, true).toString(); }
    static boolean equal(int a, int b) { return new P(a, 0, "s", false).equals(new P(b, 0, new String("s"), false)); }
    static boolean nan() { return new D(Double.NaN, Float.NaN).equals(new D(Double.NaN, Float.NaN)); }
    static boolean zeros() { return new D(0.0, 0).equals(new D(-0.0, 0)); }
    static int hash() { return new H(31, null, 'A').hashCode(); }
    static String none() { return new None().toString(); }
    static int hashNone() { return new None().hashCode(); }
    static boolean other() { return new None().equals("None[]") || new None().equals(null); }
    static int accessor() { return new H(3, "", 'c').a(); }
    static int compact() { return new Checked(-1).n(); }
}
