// instanceof and casts: null, arrays, interfaces.
// test interpret
// test run
// run: is(0) == "-----"
// run: is(1) == "-C-S-"
// run: is(2) == "A---I"
// run: is(3) == "A--S-"
// run: cast(1) throws java.lang.ClassCastException
// run: castNull() == true
// run: covariant() == 2

final class TypeTests {
    static Object make(int k) { return k == 0 ? null : k == 1 ? "text" : k == 2 ? new int[1] : new String[1]; }
    static String is(int k) {
        Object o = make(k);
        return (o instanceof Cloneable ? "A" : "-") + (o instanceof CharSequence ? "C" : "-") + (o instanceof Number ? "N" : "-")
            + (o instanceof String || o instanceof Object[] ? "S" : "-") + (o instanceof int[] ? "I" : "-");
    }
    static int cast(int k) { return ((int[]) make(k)).length; }
    static boolean castNull() { return (String) make(0) == null; }
    static int covariant() { Object[] a = new String[] {"a", "b"}; CharSequence[] c = (CharSequence[]) a; return c.length; }
}
