package java.util;

import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A group of elements. */
public interface Collection<E> extends Iterable<E> {
    int size();

    boolean isEmpty();

    boolean contains(Object object);

    Object[] toArray();

    /** Into {@code target} if they fit, with null behind the last; else into a new array of its class. */
    <T> T[] toArray(T[] target);

    default <T> T[] toArray(IntFunction<T[]> generator) {
        return toArray(generator.apply(0));
    }

    /** True if the collection changed. */
    boolean add(E element);

    /** Removes one occurrence; true if there was one. */
    boolean remove(Object object);

    boolean containsAll(Collection<?> other);

    boolean addAll(Collection<? extends E> other);

    boolean removeAll(Collection<?> other);

    boolean retainAll(Collection<?> other);

    default boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        boolean changed = false;
        for (Iterator<E> i = iterator(); i.hasNext();) {
            if (filter.test(i.next())) {
                i.remove();
                changed = true;
            }
        }
        return changed;
    }

    void clear();

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    default Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, 0);
    }

    default Stream<E> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** A stream that says it is parallel; it runs like any other. */
    default Stream<E> parallelStream() {
        return StreamSupport.stream(spliterator(), true);
    }
}
