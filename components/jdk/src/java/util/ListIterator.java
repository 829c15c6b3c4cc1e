package java.util;

/** Walks over a list in both directions and changes it on the way. */
public interface ListIterator<E> extends Iterator<E> {
    boolean hasPrevious();

    E previous();

    int nextIndex();

    int previousIndex();

    @Override
    void remove();

    /** Replaces the element that was given last. */
    void set(E element);

    /** Inserts in front of what {@link #next} would give. */
    void add(E element);
}
