// Elements of every type are cut to their width when they are stored.
// test interpret
// test run
// run: bytes(200) == -56
// run: chars(-1) == 65535
// run: shorts(40000) == -25536
// run: longs(5000000000L) == 5000000000L
// run: floats(1.1) == 1.1f
// run: flags(true) == true
// run: zero() == 0
// run: grid(3, 4) == 12

final class ArrayElements {
    static int bytes(int v) { byte[] a = new byte[1]; a[0] = (byte) v; return a[0]; }
    static int chars(int v) { char[] a = new char[1]; a[0] = (char) v; return a[0]; }
    static int shorts(int v) { short[] a = new short[1]; a[0] = (short) v; return a[0]; }
    static long longs(long v) { long[] a = {v, 1}; return a[0]; }
    static float floats(double v) { float[] a = {(float) v}; return a[0]; }
    static boolean flags(boolean v) { boolean[] a = {v}; return a[0]; }
    static int zero() { int[][][] a = new int[3][2][]; return a[2][1] == null ? (new int[2][3])[1][2] : -1; }
    static int grid(int n, int m) { int[][] g = new int[n][m]; int c = 0; for (int[] r : g) for (int x : r) c += 1 + x; return c; }
}
