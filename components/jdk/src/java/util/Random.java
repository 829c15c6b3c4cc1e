package java.util;

import java.io.Serializable;

/** The 48-bit linear congruential generator whose sequences the Java specification fixes. */
public class Random implements Serializable {
    private static final long MULTIPLIER = 0x5deece66dL;
    private static final long MASK = (1L << 48) - 1;

    private static long made;

    private long state;
    private double spareGaussian;
    private boolean hasSpareGaussian;

    /** With a seed from the clock, different each time. */
    public Random() {
        this(System.nanoTime() ^ ++made * 0x9e3779b97f4a7c15L);
    }

    public Random(long seed) {
        setSeed(seed);
    }

    public synchronized void setSeed(long seed) {
        state = (seed ^ MULTIPLIER) & MASK;
        hasSpareGaussian = false;
    }

    /** The next {@code bits} random bits. */
    protected int next(int bits) {
        state = state * MULTIPLIER + 0xb & MASK;
        return (int) (state >>> 48 - bits);
    }

    public void nextBytes(byte[] bytes) {
        int word = 0;
        for (int i = 0; i < bytes.length; i++) {
            word = (i & 3) == 0 ? nextInt() : word >> 8;
            bytes[i] = (byte) word;
        }
    }

    public int nextInt() {
        return next(32);
    }

    /** At least 0, less than {@code bound}. */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        int bits = next(31);
        if ((bound & -bound) == bound) {
            return (int) ((long) bound * bits >> 31);
        }
        int value = bits % bound;
        // draws again where the last, incomplete range would favour small values
        while (bits - value + (bound - 1) < 0) {
            bits = next(31);
            value = bits % bound;
        }
        return value;
    }

    /** At least {@code origin}, less than {@code bound}. */
    public int nextInt(int origin, int bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        int range = bound - origin;
        if (range > 0) {
            return nextInt(range) + origin;
        }
        int value = nextInt();
        while (value < origin || value >= bound) {
            value = nextInt();
        }
        return value;
    }

    public long nextLong() {
        return ((long) next(32) << 32) + next(32);
    }

    public boolean nextBoolean() {
        return next(1) != 0;
    }

    public float nextFloat() {
        return next(24) * 0x1p-24f;
    }

    /** At least 0, less than 1. */
    public double nextDouble() {
        return (((long) next(26) << 27) + next(27)) * 0x1p-53;
    }
}
