package jx.test.bounds;

/** Sixteen searches in 64 sorted numbers, for something larger than all. */
final class BinarySearch implements Routine {
    private static final int SIZE = 64;
    private static final int SEARCHES = 16;

    private final int[] sorted = new int[SIZE];

    @Override
    public void prepare() {
        for (int i = 0; i < SIZE; i++) {
            sorted[i] = 3 * i;
        }
    }

    @Override
    public int run() {
        int found = 0;
        for (int search = 0; search < SEARCHES; search++) {
            int wanted = 3 * SIZE + search;
            int at = 0;
            for (int step = SIZE / 2; step > 0; step >>= 1) {
                if (sorted[at + step] <= wanted) {
                    at += step;
                }
            }
            found += at;
        }
        return found;
    }
}
