package q;

import p.Base;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What compilers made before stack maps: no lambdas, no calls of interface methods that are not abstract. */
public class Old extends Base implements Runnable, Comparable<Old> {
    private final long[] data; private String text; static final int[] TABLE = {1, 2, 3}; boolean flag;
    public Old(int a, long b, String s) { super(a > 3 ? a : (int) b); data = new long[] {b, a, 7L}; text = s == null ? "none" : s; }
    Old() { this(1, 2L, null); guarded = 5; }
    public void run() { shared += guarded + compareTo(null); }
    public int compareTo(Old other) { return other == null ? 1 : Integer.compare(guarded, other.guarded); }
    int loop(int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += i * TABLE[i % 3]; if (sum > 100) break; } return sum; }
    double mix(int a, long b, float c, double d) { double r = a + b; r -= c * d; r /= 3; return r % 2 > 1 ? -r : r + (long) c; }
    String pick(Object o) {
        if (o instanceof String) return ((String) o).trim();
        if (o instanceof int[]) { int[] x = (int[]) o; x[0] += x.length; return "ints" + x[0]; }
        Object[] objs = o instanceof Object[] ? (Object[]) o : new Object[] {o, this, null};
        objs[1] = make(objs[0]);
        Number number = objs.length > 3 ? (Number) Integer.valueOf(3) : Long.valueOf(4L);
        return objs.length > 2 ? objs.toString() + number.intValue() : null;
    }
    int choose(int k, String s) {
        switch (k) { case 1: return 10; case 2: k++; case 3: k *= 2; break; case 1000: return 7; default: k = -1; }
        switch (s) { case "a": return k; case "bb": return k + 1; default: return 0; }
    }
    long tries(int a) throws Exception {
        long r = 0; Object lock = new Object();
        try { r = 10 / a; synchronized (lock) { r++; } return r; }
        catch (ArithmeticException e) { r = -1; throw new Exception(e.getMessage(), e); }
        catch (RuntimeException | Error e) { r = -2; }
        finally { shared += r; }
        return r;
    }
    List<String> many(int n) {
        List<String> l = n > 7 ? new java.util.LinkedList<String>() : new ArrayList<String>(n > 0 ? n : 3);
        Runnable runnable = n > 2 ? this : (Runnable) new Thread(this);
        runnable.run();
        for (Iterator<String> all = l.iterator(); all.hasNext();) text = all.next() + text;
        int[][] grid = new int[n][4]; byte[] bs = new byte[n]; bs[0] = (byte) grid[1][2]; boolean[] zs = new boolean[2]; zs[1] = bs[0] > 3;
        char c = (char) bs[0]; short st = (short) c; long l2 = st << 3 | 5L; l2 ^= l2 >>> 3; float f = l2; flag = zs[0] ^ f > 3f;
        return l;
    }
    static int fact(int n) { return n <= 1 ? 1 : n * fact(n - 1); }
    class Inner { int v = guarded; int get() { return v + plusOne(Old.this.flag ? 1 : 2); } }
    private int plusOne(int x) { return x + 1; }
    public Object copy() throws CloneNotSupportedException { int[] t = TABLE.clone(); Old s = (Old) clone(); s.guarded = t[0]; return s; }
}
