package java.util;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What List.of, Set.of and Map.of make: nothing can be changed, nothing is null. Sets and maps keep the order in which they were given. */
final class ImmutableCollections {
    private ImmutableCollections() {
    }

    static UnsupportedOperationException immutable() {
        return new UnsupportedOperationException();
    }

    /** Takes {@code elements} over. */
    static List<Object> list(Object... elements) {
        for (Object element : elements) {
            Objects.requireNonNull(element);
        }
        return new ImmutableList<>(elements);
    }

    static Set<Object> set(Object... elements) {
        LinkedHashSet<Object> set = new LinkedHashSet<>(elements.length * 2);
        for (Object element : elements) {
            if (!set.add(Objects.requireNonNull(element))) {
                throw new IllegalArgumentException("duplicate element: " + element);
            }
        }
        return new ImmutableSet<>(set);
    }

    @SuppressWarnings("unchecked")
    static <K, V> Map<K, V> map(Object... pairs) {
        LinkedHashMap<K, V> map = new LinkedHashMap<>(pairs.length);
        for (int i = 0; i < pairs.length; i += 2) {
            if (map.put((K) Objects.requireNonNull(pairs[i]), (V) Objects.requireNonNull(pairs[i + 1])) != null) {
                throw new IllegalArgumentException("duplicate key: " + pairs[i]);
            }
        }
        return new ImmutableMap<>(map);
    }

    /** A list over an array that nobody changes. */
    static final class ImmutableList<E> extends AbstractList<E> implements RandomAccess {
        private final Object[] elements;

        ImmutableList(Object[] elements) {
            this.elements = elements;
        }

        @Override
        @SuppressWarnings("unchecked")
        public E get(int index) {
            return (E) elements[index];
        }

        @Override
        public int size() {
            return elements.length;
        }

        @Override
        public int indexOf(Object object) {
            return super.indexOf(Objects.requireNonNull(object));
        }

        @Override
        public boolean add(E element) {
            throw immutable();
        }

        @Override
        public boolean remove(Object object) {
            throw immutable();
        }

        @Override
        public boolean addAll(Collection<? extends E> other) {
            throw immutable();
        }

        @Override
        public boolean addAll(int index, Collection<? extends E> other) {
            throw immutable();
        }

        @Override
        public boolean removeAll(Collection<?> other) {
            throw immutable();
        }

        @Override
        public boolean retainAll(Collection<?> other) {
            throw immutable();
        }

        @Override
        public boolean removeIf(Predicate<? super E> filter) {
            throw immutable();
        }

        @Override
        public void replaceAll(UnaryOperator<E> operator) {
            throw immutable();
        }

        @Override
        public void sort(Comparator<? super E> comparator) {
            throw immutable();
        }

        @Override
        public void clear() {
            throw immutable();
        }
    }

    /** A set that nobody changes. */
    static final class ImmutableSet<E> extends Collections.UnmodifiableCollection<E> implements Set<E> {
        ImmutableSet(Set<? extends E> set) {
            super(set);
        }

        @Override
        public boolean contains(Object object) {
            return super.contains(Objects.requireNonNull(object));
        }

        @Override
        public boolean equals(Object other) {
            return other == this || inner.equals(other);
        }

        @Override
        public int hashCode() {
            return inner.hashCode();
        }
    }

    /** A map that nobody changes. */
    static final class ImmutableMap<K, V> extends Collections.UnmodifiableMap<K, V> {
        ImmutableMap(Map<? extends K, ? extends V> map) {
            super(map);
        }

        @Override
        public boolean containsKey(Object key) {
            return super.containsKey(Objects.requireNonNull(key));
        }

        @Override
        public V get(Object key) {
            return super.get(Objects.requireNonNull(key));
        }
    }

    /** What Map.entry makes. */
    static final class ImmutableEntry<K, V> extends AbstractMap.SimpleImmutableEntry<K, V> {
        ImmutableEntry(K key, V value) {
            super(key, value);
        }
    }
}
