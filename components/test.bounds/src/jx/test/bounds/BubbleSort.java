package jx.test.bounds;

/** Bubble sort of 16 numbers; longest if they are in falling order. */
final class BubbleSort implements Routine {
    private static final int SIZE = 16;

    private final int[] numbers = new int[SIZE];

    @Override
    public void prepare() {
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = SIZE - i;
        }
    }

    @Override
    public int run() {
        int[] a = numbers;
        int swaps = 0;
        for (int i = 0; i < SIZE - 1; i++) {
            for (int j = 0; j < SIZE - 1 - i; j++) {
                if (a[j] > a[j + 1]) {
                    int larger = a[j];
                    a[j] = a[j + 1];
                    a[j + 1] = larger;
                    swaps++;
                }
            }
        }
        return swaps;
    }
}
