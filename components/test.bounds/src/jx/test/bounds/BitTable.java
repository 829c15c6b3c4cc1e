package jx.test.bounds;

/** Bits of 16 numbers by a table of half bytes. */
final class BitTable implements Routine {
    private static final int SIZE = 16;

    private final int[] numbers = new int[SIZE];
    private final byte[] table = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};

    @Override
    public void prepare() {
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = i * 0x01234567;
        }
    }

    @Override
    public int run() {
        int bits = 0;
        for (int i = 0; i < SIZE; i++) {
            int number = numbers[i];
            for (int shift = 0; shift < 32; shift += 4) {
                bits += table[number >>> shift & 15];
            }
        }
        return bits;
    }
}
