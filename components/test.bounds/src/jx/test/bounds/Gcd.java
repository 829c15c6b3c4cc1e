package jx.test.bounds;

/** Euclid's algorithm with at most 46 steps, enough for all positive ints; longest for neighbours in Fibonacci's sequence. */
final class Gcd implements Routine {
    private static final int STEPS = 46;

    private int a;
    private int b;

    @Override
    public void prepare() {
        a = 1836311903;
        b = 1134903170;
    }

    @Override
    public int run() {
        int x = a;
        int y = b;
        for (int step = 0; step < STEPS; step++) {
            if (y == 0) {
                return x;
            }
            int rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
