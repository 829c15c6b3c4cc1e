package java.util;

/** A set in order. */
public interface SortedSet<E> extends Set<E> {
    /** Null for the natural order. */
    Comparator<? super E> comparator();

    SortedSet<E> subSet(E start, E end);

    SortedSet<E> headSet(E end);

    SortedSet<E> tailSet(E start);

    E first();

    E last();

    @Override
    default Spliterator<E> spliterator() {
        return new IteratorSpliterator<E>(this, null, 0, Spliterator.DISTINCT | Spliterator.SORTED | Spliterator.ORDERED | Spliterator.SIZED) {
            @Override
            public Comparator<? super E> getComparator() {
                return comparator();
            }
        };
    }
}
