package jx.test.bounds;

/** Nothing: its measured time is the cost of measuring. */
final class Empty implements Routine {
    @Override
    public void prepare() {
    }

    @Override
    public int run() {
        return 0;
    }
}
