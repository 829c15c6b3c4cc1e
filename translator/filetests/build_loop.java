// A loop has parameters for what changes in it only.
// test build sum

final class BuildLoop {
    static int sum(int[] a, int scale) {
        int s = 0;
        for (int i = 0; i < a.length; i++)
            s += a[i] * scale;
        return s;
    }
}
