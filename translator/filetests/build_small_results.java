// Results smaller than int are cut by the method itself, unless they are known to fit.
// test build cut both field

final class BuildSmallResults {
    byte b;
    static byte cut(int x, int y) {
        return (byte) (x + y);
    }
    static boolean both(boolean x, boolean y) {
        return x & y;
    }
    byte field() {
        return b;
    }
}
