package jx.test.bounds;

/** Insertion sort of 16 numbers; longest if they are in falling order. */
final class InsertionSort implements Routine {
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
        for (int i = 1; i < SIZE; i++) {
            int number = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > number) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = number;
        }
        return a[0];
    }
}
