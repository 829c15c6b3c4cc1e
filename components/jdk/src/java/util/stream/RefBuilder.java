package java.util.stream;

import java.util.ArrayList;
import java.util.Spliterator;

/** Collects objects for one stream. */
final class RefBuilder<T> implements Stream.Builder<T> {
    private ArrayList<T> elements = new ArrayList<>();

    @Override
    public void accept(T element) {
        if (elements == null) {
            throw new IllegalStateException();
        }
        elements.add(element);
    }

    @Override
    public Stream<T> build() {
        if (elements == null) {
            throw new IllegalStateException();
        }
        Object[] array = elements.toArray();
        elements = null;
        return StreamSupport.stream(java.util.Spliterators.<T>spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE), false);
    }
}
