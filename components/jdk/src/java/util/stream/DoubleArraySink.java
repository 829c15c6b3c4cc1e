package java.util.stream;

import java.util.Arrays;

/** Collects double elements. */
final class DoubleArraySink extends Sink<Double> {
    private double[] elements = new double[0];
    private int count;

    @Override
    void begin(long size) {
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Stream size exceeds max array size");
        }
        elements = new double[size < 0 ? 16 : (int) size];
    }

    @Override
    public void accept(double element) {
        if (count == elements.length) {
            elements = Arrays.copyOf(elements, Math.max(16, 2 * count));
        }
        elements[count++] = element;
    }

    double[] array() {
        return count == elements.length ? elements : Arrays.copyOf(elements, count);
    }
}
