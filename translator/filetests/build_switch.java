// Keys that lead to the default are dropped.
// test build pick

final class BuildSwitch {
    static int pick(int k) {
        switch (k) {
            case 1:
                return 5;
            case 4:
                k++;
            default:
                return k;
        }
    }
}
