package java.util.stream;

import java.util.Arrays;

/** Collects int elements. */
final class IntArraySink extends Sink<Integer> {
    private int[] elements = new int[0];
    private int count;

    @Override
    void begin(long size) {
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Stream size exceeds max array size");
        }
        elements = new int[size < 0 ? 16 : (int) size];
    }

    @Override
    public void accept(int element) {
        if (count == elements.length) {
            elements = Arrays.copyOf(elements, Math.max(16, 2 * count));
        }
        elements[count++] = element;
    }

    int[] array() {
        return count == elements.length ? elements : Arrays.copyOf(elements, count);
    }
}
