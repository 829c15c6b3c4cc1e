package java.util;

import java.util.function.UnaryOperator;

/** Elements at places 0 to size - 1. The {@code of} methods make immutable lists without nulls. */
public interface List<E> extends Collection<E> {
    E get(int index);

    /** Replaces; gives the old element. */
    E set(int index, E element);

    void add(int index, E element);

    @Override
    boolean add(E element);

    E remove(int index);

    @Override
    boolean remove(Object object);

    /** The first place of an equal element, or -1. */
    int indexOf(Object object);

    int lastIndexOf(Object object);

    boolean addAll(int index, Collection<? extends E> other);

    @Override
    boolean addAll(Collection<? extends E> other);

    ListIterator<E> listIterator();

    ListIterator<E> listIterator(int index);

    /** A view of the places {@code start} to {@code end - 1}. */
    List<E> subList(int start, int end);

    default void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        for (ListIterator<E> i = listIterator(); i.hasNext();) {
            i.set(operator.apply(i.next()));
        }
    }

    /** Sorts stably; null means the natural order. */
    @SuppressWarnings("unchecked")
    default void sort(Comparator<? super E> comparator) {
        Object[] elements = toArray();
        Arrays.sort(elements, (Comparator<Object>) comparator);
        ListIterator<E> i = listIterator();
        for (Object element : elements) {
            i.next();
            i.set((E) element);
        }
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of() {
        return (List<E>) ImmutableCollections.list();
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1) {
        return (List<E>) ImmutableCollections.list(e1);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2) {
        return (List<E>) ImmutableCollections.list(e1, e2);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2, E e3) {
        return (List<E>) ImmutableCollections.list(e1, e2, e3);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2, E e3, E e4) {
        return (List<E>) ImmutableCollections.list(e1, e2, e3, e4);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5) {
        return (List<E>) ImmutableCollections.list(e1, e2, e3, e4, e5);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
        return (List<E>) ImmutableCollections.list(e1, e2, e3, e4, e5, e6);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
        return (List<E>) ImmutableCollections.list(e1, e2, e3, e4, e5, e6, e7);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
        return (List<E>) ImmutableCollections.list(e1, e2, e3, e4, e5, e6, e7, e8);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
        return (List<E>) ImmutableCollections.list(e1, e2, e3, e4, e5, e6, e7, e8, e9);
    }

    @SuppressWarnings("unchecked")
    static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
        return (List<E>) ImmutableCollections.list(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
    }

    @SafeVarargs
    @SuppressWarnings({"unchecked", "varargs"})
    static <E> List<E> of(E... elements) {
        return (List<E>) ImmutableCollections.list(elements.clone());
    }

    /** An immutable copy; of an immutable one itself. */
    @SuppressWarnings("unchecked")
    static <E> List<E> copyOf(Collection<? extends E> other) {
        return other instanceof ImmutableCollections.ImmutableList ? (List<E>) other : (List<E>) ImmutableCollections.list(other.toArray());
    }

    @Override
    default Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.ORDERED);
    }
}
