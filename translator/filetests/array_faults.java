// What goes wrong with arrays, and in which order.
// test interpret
// test run
// run: get(null, 0) throws java.lang.NullPointerException
// run: get(new int[]{1, 2}, 2) throws java.lang.ArrayIndexOutOfBoundsException
// run: get(new int[]{1, 2}, -1) throws java.lang.ArrayIndexOutOfBoundsException
// run: get(new int[]{1, 2}, 1) == 2
// run: make(-1) throws java.lang.NegativeArraySizeException
// run: grid(0, -1) throws java.lang.NegativeArraySizeException
// run: store("x") throws java.lang.ArrayStoreException
// run: store(null) == 1
// run: order() == 2
// run: message(5) == "Index 5 out of bounds for length 3"

final class ArrayFaults {
    static int get(int[] a, int i) { return a[i]; }
    static int make(int n) { return new int[n].length; }
    static int grid(int n, int m) { return new int[n][m].length; }
    static int store(String s) { Object[] a = new Integer[1]; a[0] = s; return a.length; }
    static int count;
    static int next() { return ++count; }
    /** The right-hand side is evaluated before the array is found to be null. */
    static int order() { count = 1; int[] a = null; try { a[0] = next(); } catch (NullPointerException e) { return count; } return 0; }
    static String message(int i) { int[] a = new int[3]; try { a[i] = 1; return null; } catch (ArrayIndexOutOfBoundsException e) { return e.getMessage(); } }
}
