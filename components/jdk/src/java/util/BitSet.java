package java.util;

import java.io.Serializable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A set of natural numbers, as bits in an array that grows. */
public class BitSet implements Cloneable, Serializable {
    /** Words from {@code used} on are zero; the one before is not. */
    private long[] words;
    private int used;

    public BitSet() {
        this(64);
    }

    public BitSet(int bits) {
        if (bits < 0) {
            throw new NegativeArraySizeException("nbits < 0: " + bits);
        }
        words = new long[(bits + 63) / 64];
    }

    public static BitSet valueOf(long[] words) {
        BitSet set = new BitSet(0);
        set.words = words.clone();
        set.used = words.length;
        set.shrink();
        return set;
    }

    public long[] toLongArray() {
        return Arrays.copyOf(words, used);
    }

    private void shrink() {
        while (used > 0 && words[used - 1] == 0) {
            used--;
        }
    }

    private void grow(int count) {
        if (count > words.length) {
            words = Arrays.copyOf(words, Math.max(count, 2 * words.length));
        }
        used = Math.max(used, count);
    }

    private static void checkIndex(int index, String name) {
        if (index < 0) {
            throw new IndexOutOfBoundsException(name + " < 0: " + index);
        }
    }

    private static void checkRange(int start, int end) {
        checkIndex(start, "fromIndex");
        checkIndex(end, "toIndex");
        if (start > end) {
            throw new IndexOutOfBoundsException("fromIndex: " + start + " > toIndex: " + end);
        }
    }

    public boolean get(int index) {
        checkIndex(index, "bitIndex");
        return index >> 6 < used && (words[index >> 6] >>> index & 1) != 0;
    }

    public void set(int index) {
        checkIndex(index, "bitIndex");
        grow((index >> 6) + 1);
        words[index >> 6] |= 1L << index;
    }

    public void set(int index, boolean value) {
        if (value) {
            set(index);
        } else {
            clear(index);
        }
    }

    public void set(int start, int end) {
        checkRange(start, end);
        if (end > start) {
            grow((end - 1 >> 6) + 1);
            for (int i = start >> 6; i <= end - 1 >> 6; i++) {
                words[i] |= mask(i, start, end);
            }
        }
    }

    public void set(int start, int end, boolean value) {
        if (value) {
            set(start, end);
        } else {
            clear(start, end);
        }
    }

    /** The bits of word {@code i} that lie between {@code start} and {@code end - 1}. */
    private static long mask(int i, int start, int end) {
        long mask = -1L;
        if (i == start >> 6) {
            mask <<= start;
        }
        return i == end - 1 >> 6 ? mask & -1L >>> -end : mask;
    }

    public void clear(int index) {
        checkIndex(index, "bitIndex");
        if (index >> 6 < used) {
            words[index >> 6] &= ~(1L << index);
            shrink();
        }
    }

    public void clear(int start, int end) {
        checkRange(start, end);
        for (int i = start >> 6; end > start && i <= end - 1 >> 6 && i < used; i++) {
            words[i] &= ~mask(i, start, end);
        }
        shrink();
    }

    public void clear() {
        Arrays.fill(words, 0);
        used = 0;
    }

    public void flip(int index) {
        set(index, !get(index));
    }

    public void flip(int start, int end) {
        checkRange(start, end);
        if (end > start) {
            grow((end - 1 >> 6) + 1);
            for (int i = start >> 6; i <= end - 1 >> 6; i++) {
                words[i] ^= mask(i, start, end);
            }
            shrink();
        }
    }

    /** The bits {@code start} to {@code end - 1}, moved to 0. */
    public BitSet get(int start, int end) {
        checkRange(start, end);
        BitSet set = new BitSet();
        for (int i = nextSetBit(start); i >= 0 && i < end; i = nextSetBit(i + 1)) {
            set.set(i - start);
        }
        return set;
    }

    /** The first number of the set from {@code index} on, or -1. */
    public int nextSetBit(int index) {
        checkIndex(index, "fromIndex");
        int i = index >> 6;
        if (i >= used) {
            return -1;
        }
        long word = words[i] & -1L << index;
        while (word == 0) {
            if (++i == used) {
                return -1;
            }
            word = words[i];
        }
        return 64 * i + Long.numberOfTrailingZeros(word);
    }

    /** The first number from {@code index} on that is not in the set. */
    public int nextClearBit(int index) {
        checkIndex(index, "fromIndex");
        int i = index >> 6;
        if (i >= used) {
            return index;
        }
        long word = ~words[i] & -1L << index;
        while (word == 0) {
            if (++i == used) {
                return 64 * used;
            }
            word = ~words[i];
        }
        return 64 * i + Long.numberOfTrailingZeros(word);
    }

    /** The last number of the set up to {@code index}, or -1. */
    public int previousSetBit(int index) {
        for (int i = Math.min(index, length() - 1); i >= 0; i--) {
            if (get(i)) {
                return i;
            }
        }
        return -1;
    }

    public int previousClearBit(int index) {
        int i = index;
        while (i >= 0 && get(i)) {
            i--;
        }
        return Math.max(i, -1);
    }

    public void and(BitSet other) {
        for (int i = 0; i < used; i++) {
            words[i] &= i < other.used ? other.words[i] : 0;
        }
        shrink();
    }

    public void or(BitSet other) {
        grow(other.used);
        for (int i = 0; i < other.used; i++) {
            words[i] |= other.words[i];
        }
    }

    public void xor(BitSet other) {
        grow(other.used);
        for (int i = 0; i < other.used; i++) {
            words[i] ^= other.words[i];
        }
        shrink();
    }

    public void andNot(BitSet other) {
        for (int i = 0; i < Math.min(used, other.used); i++) {
            words[i] &= ~other.words[i];
        }
        shrink();
    }

    public boolean intersects(BitSet other) {
        for (int i = 0; i < Math.min(used, other.used); i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The greatest number of the set plus 1. */
    public int length() {
        return used == 0 ? 0 : 64 * used - Long.numberOfLeadingZeros(words[used - 1]);
    }

    /** Bits there is room for. */
    public int size() {
        return 64 * words.length;
    }

    public boolean isEmpty() {
        return used == 0;
    }

    /** How many numbers are in the set. */
    public int cardinality() {
        int count = 0;
        for (int i = 0; i < used; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    @Override
    public int hashCode() {
        long hash = 1234;
        for (int i = used - 1; i >= 0; i--) {
            hash ^= words[i] * (i + 1);
        }
        return (int) (hash >> 32 ^ hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitSet && Arrays.equals(toLongArray(), ((BitSet) other).toLongArray());
    }

    @Override
    public Object clone() {
        return valueOf(words);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        for (int i = nextSetBit(0); i >= 0; i = nextSetBit(i + 1)) {
            text.add(Integer.toString(i));
        }
        return text.toString();
    }

    /** The places of set bits. */
    public IntStream stream() {
        return StreamSupport.intStream(() -> Spliterators.spliterator(new PrimitiveIterator.OfInt() {
            private int next = nextSetBit(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public int nextInt() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                int index = next;
                next = nextSetBit(index + 1);
                return index;
            }
        }, cardinality(), Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.SORTED), Spliterator.ORDERED | Spliterator.DISTINCT
                | Spliterator.SORTED | Spliterator.SIZED | Spliterator.SUBSIZED, false);
    }
}
