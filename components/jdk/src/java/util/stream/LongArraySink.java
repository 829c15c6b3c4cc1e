package java.util.stream;

import java.util.Arrays;

/** Collects long elements. */
final class LongArraySink extends Sink<Long> {
    private long[] elements = new long[0];
    private int count;

    @Override
    void begin(long size) {
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Stream size exceeds max array size");
        }
        elements = new long[size < 0 ? 16 : (int) size];
    }

    @Override
    public void accept(long element) {
        if (count == elements.length) {
            elements = Arrays.copyOf(elements, Math.max(16, 2 * count));
        }
        elements[count++] = element;
    }

    long[] array() {
        return count == elements.length ? elements : Arrays.copyOf(elements, count);
    }
}
