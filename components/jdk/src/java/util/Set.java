package java.util;

/** Elements of which no two are equal. The {@code of} methods make immutable sets without nulls, and refuse duplicates. */
public interface Set<E> extends Collection<E> {
    @SuppressWarnings("unchecked")
    static <E> Set<E> of() {
        return (Set<E>) ImmutableCollections.set();
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1) {
        return (Set<E>) ImmutableCollections.set(e1);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2) {
        return (Set<E>) ImmutableCollections.set(e1, e2);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2, E e3) {
        return (Set<E>) ImmutableCollections.set(e1, e2, e3);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2, E e3, E e4) {
        return (Set<E>) ImmutableCollections.set(e1, e2, e3, e4);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5) {
        return (Set<E>) ImmutableCollections.set(e1, e2, e3, e4, e5);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
        return (Set<E>) ImmutableCollections.set(e1, e2, e3, e4, e5, e6);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
        return (Set<E>) ImmutableCollections.set(e1, e2, e3, e4, e5, e6, e7);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
        return (Set<E>) ImmutableCollections.set(e1, e2, e3, e4, e5, e6, e7, e8);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
        return (Set<E>) ImmutableCollections.set(e1, e2, e3, e4, e5, e6, e7, e8, e9);
    }

    @SuppressWarnings("unchecked")
    static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
        return (Set<E>) ImmutableCollections.set(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
    }

    @SafeVarargs
    @SuppressWarnings({"unchecked", "varargs"})
    static <E> Set<E> of(E... elements) {
        return (Set<E>) ImmutableCollections.set(elements.clone());
    }

    /** An immutable copy; of an immutable one itself. */
    @SuppressWarnings("unchecked")
    static <E> Set<E> copyOf(Collection<? extends E> other) {
        return other instanceof ImmutableCollections.ImmutableSet ? (Set<E>) other : (Set<E>) ImmutableCollections.set(new HashSet<>(other).toArray());
    }

    @Override
    default Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT);
    }
}
