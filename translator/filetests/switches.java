// Dense and sparse switches, fall-through, strings, negative keys.
// test interpret
// test run
// run: dense(1) == 10
// run: dense(2) == 25
// run: dense(3) == 20
// run: dense(9) == -1
// run: sparse(-1000000) == 1
// run: sparse(1000000) == 3
// run: sparse(7) == 0
// run: sparse(Integer.MIN_VALUE) == 4
// run: text("one") == 1
// run: text("Aa") == 2
// run: text("BB") == 3
// run: text("") == 0
// run: text(null) throws java.lang.NullPointerException

final class Switches {
    static int dense(int k) {
        int r = 0;
        switch (k) {
            case 1: return 10;
            case 2: r = 5;
            case 3: return r + 20;
            case 5: return 50;
            default: return -1;
        }
    }
    static int sparse(int k) {
        switch (k) {
            case -1000000: return 1;
            case 0: return 2;
            case 1000000: return 3;
            case Integer.MIN_VALUE: return 4;
        }
        return 0;
    }
    /** "Aa" and "BB" have the same hash code. */
    static int text(String s) {
        switch (s) {
            case "one": return 1;
            case "Aa": return 2;
            case "BB": return 3;
            default: return 0;
        }
    }
}
