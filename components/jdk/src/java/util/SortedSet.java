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
}
