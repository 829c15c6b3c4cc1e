package jx.test.bounds;

/** Product of two 6 by 6 matrices. */
final class Matrix implements Routine {
    private static final int SIZE = 6;

    private final int[] left = new int[SIZE * SIZE];
    private final int[] right = new int[SIZE * SIZE];
    private final int[] product = new int[SIZE * SIZE];

    @Override
    public void prepare() {
        for (int i = 0; i < SIZE * SIZE; i++) {
            left[i] = i;
            right[i] = i * i;
        }
    }

    @Override
    public int run() {
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                int sum = 0;
                for (int i = 0; i < SIZE; i++) {
                    sum += left[row * SIZE + i] * right[i * SIZE + column];
                }
                product[row * SIZE + column] = sum;
            }
        }
        return product[0];
    }
}
