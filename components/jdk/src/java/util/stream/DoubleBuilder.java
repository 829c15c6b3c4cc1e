package java.util.stream;

import java.util.Spliterator;

/** Collects double elements for one stream. */
final class DoubleBuilder implements DoubleStream.Builder {
    private DoubleArraySink elements = new DoubleArraySink();

    @Override
    public void accept(double element) {
        if (elements == null) {
            throw new IllegalStateException();
        }
        elements.accept(element);
    }

    @Override
    public DoubleStream build() {
        if (elements == null) {
            throw new IllegalStateException();
        }
        double[] array = elements.array();
        elements = null;
        return StreamSupport.doubleStream(java.util.Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE), false);
    }
}
