package jx.test.bounds;

/** Sum of the decimal digits of 8 numbers; longest if they have ten. */
final class Digits implements Routine {
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
            for (int rest = numbers[i]; rest > 0; rest /= 10) {
                sum += rest % 10;
            }
        }
        return sum;
    }
}
