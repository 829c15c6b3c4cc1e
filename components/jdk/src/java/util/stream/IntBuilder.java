package java.util.stream;

import java.util.Spliterator;

/** Collects int elements for one stream. */
final class IntBuilder implements IntStream.Builder {
    private IntArraySink elements = new IntArraySink();

    @Override
    public void accept(int element) {
        if (elements == null) {
            throw new IllegalStateException();
        }
        elements.accept(element);
    }

    @Override
    public IntStream build() {
        if (elements == null) {
            throw new IllegalStateException();
        }
        int[] array = elements.array();
        elements = null;
        return StreamSupport.intStream(java.util.Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE), false);
    }
}
