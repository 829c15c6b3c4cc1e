package jx.test.bounds;

/** Integer square roots of 8 numbers, bit by bit; longest if each bit is set. */
final class SquareRoots implements Routine {
    private static final int SIZE = 8;

    private final int[] numbers = new int[SIZE];

    @Override
    public void prepare() {
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = Integer.MAX_VALUE - i;
        }
    }

    @Override
    public int run() {
        int sum = 0;
        for (int i = 0; i < SIZE; i++) {
            int rest = numbers[i];
            int root = 0;
            for (int bit = 1 << 30; bit != 0; bit >>>= 2) {
                int trial = root + bit;
                root >>= 1;
                if (rest >= trial) {
                    rest -= trial;
                    root += bit;
                }
            }
            sum += root;
        }
        return sum;
    }
}
