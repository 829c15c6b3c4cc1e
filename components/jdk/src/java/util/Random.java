package java.util;

import java.io.Serializable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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

    /** At least {@code origin}, less than {@code bound}; not the sequence of {@code nextInt(bound - origin)}. */
    public int nextInt(int origin, int bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        int value = nextInt();
        int range = bound - origin;
        int mask = range - 1;
        if ((range & mask) == 0) {
            return (value & mask) + origin;
        }
        if (range > 0) {
            int bits = value >>> 1;
            value = bits % range;
            while (bits + mask - value < 0) {
                bits = nextInt() >>> 1;
                value = bits % range;
            }
            return value + origin;
        }
        while (value < origin || value >= bound) {
            value = nextInt();
        }
        return value;
    }

    /** At least 0, less than {@code bound}. */
    public long nextLong(long bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        return nextLong(0, bound);
    }

    /** At least {@code origin}, less than {@code bound}. */
    public long nextLong(long origin, long bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        long value = nextLong();
        long range = bound - origin;
        long mask = range - 1;
        if ((range & mask) == 0) {
            return (value & mask) + origin;
        }
        if (range > 0) {
            long bits = value >>> 1;
            value = bits % range;
            while (bits + mask - value < 0) {
                bits = nextLong() >>> 1;
                value = bits % range;
            }
            return value + origin;
        }
        while (value < origin || value >= bound) {
            value = nextLong();
        }
        return value;
    }

    /** At least 0, less than {@code bound}. */
    public double nextDouble(double bound) {
        if (!(bound > 0.0 && bound < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("bound must be finite and positive");
        }
        double value = nextDouble() * bound;
        return value >= bound ? Math.nextDown(bound) : value;
    }

    /** At least {@code origin}, less than {@code bound}. */
    public double nextDouble(double origin, double bound) {
        if (!(origin < bound && bound - origin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        double value = nextDouble() * (bound - origin) + origin;
        return value >= bound ? Math.nextDown(bound) : value;
    }

    /** From the normal distribution with mean 0 and deviation 1: Marsaglia's polar method, which makes two at a time. */
    public synchronized double nextGaussian() {
        if (hasSpareGaussian) {
            hasSpareGaussian = false;
            return spareGaussian;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = y * factor;
        hasSpareGaussian = true;
        return x * factor;
    }

    public IntStream ints() {
        return IntStream.generate(this::nextInt);
    }

    public IntStream ints(long count) {
        checkCount(count);
        return ints().limit(count);
    }

    public IntStream ints(int origin, int bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        return IntStream.generate(() -> nextInt(origin, bound));
    }

    public IntStream ints(long count, int origin, int bound) {
        checkCount(count);
        return ints(origin, bound).limit(count);
    }

    public LongStream longs() {
        return LongStream.generate(this::nextLong);
    }

    public LongStream longs(long count) {
        checkCount(count);
        return longs().limit(count);
    }

    public DoubleStream doubles() {
        return DoubleStream.generate(this::nextDouble);
    }

    public DoubleStream doubles(long count) {
        checkCount(count);
        return doubles().limit(count);
    }

    private static void checkCount(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("size must be non-negative");
        }
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
