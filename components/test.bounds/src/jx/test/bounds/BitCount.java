package jx.test.bounds;

/** Bits of 16 numbers, one by one; longest if all are set. */
final class BitCount implements Routine {
    private static final int SIZE = 16;

    private final int[] numbers = new int[SIZE];

    @Override
    public void prepare() {
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = -1;
        }
    }

    @Override
    public int run() {
        int bits = 0;
        for (int i = 0; i < SIZE; i++) {
            int rest = numbers[i];
            while (rest != 0) {
                rest &= rest - 1;
                bits++;
            }
        }
        return bits;
    }
}
