// A block ends where a local changes that a handler needs; the dispatch tests classes in order.
// test build read

final class BuildHandler {
    static int read(int[] a, int i) {
        int x = 1;
        try {
            x = a[i];
            x = 10 / x;
        } catch (ArithmeticException | NullPointerException e) {
            return x;
        } catch (RuntimeException e) {
            return -x;
        }
        return x;
    }
}
