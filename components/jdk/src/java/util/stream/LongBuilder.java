package java.util.stream;

import java.util.Spliterator;

/** Collects long elements for one stream. */
final class LongBuilder implements LongStream.Builder {
    private LongArraySink elements = new LongArraySink();

    @Override
    public void accept(long element) {
        if (elements == null) {
            throw new IllegalStateException();
        }
        elements.accept(element);
    }

    @Override
    public LongStream build() {
        if (elements == null) {
            throw new IllegalStateException();
        }
        long[] array = elements.array();
        elements = null;
        return StreamSupport.longStream(java.util.Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE), false);
    }
}
