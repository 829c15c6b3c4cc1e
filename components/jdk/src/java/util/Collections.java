package java.util;

import java.util.function.BiFunction;

/** Operations on collections, and views of them that cannot change. */
public final class Collections {
    private Collections() {
    }

    public static <T extends Comparable<? super T>> void sort(List<T> list) {
        list.sort(null);
    }

    public static <T> void sort(List<T> list, Comparator<? super T> comparator) {
        list.sort(comparator);
    }

    public static <T> int binarySearch(List<? extends Comparable<? super T>> list, T key) {
        int low = 0;
        int high = list.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = list.get(middle).compareTo(key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** The index of {@code key} in a sorted list, or minus the place to insert it minus 1. */
    @SuppressWarnings("unchecked")
    public static <T> int binarySearch(List<? extends T> list, T key, Comparator<? super T> comparator) {
        Comparator<Object> order = (Comparator<Object>) (comparator == null ? (Comparator<?>) NaturalOrder.THE : comparator);
        int low = 0;
        int high = list.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int result = order.compare(list.get(middle), key);
            if (result == 0) {
                return middle;
            }
            if (result < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    @SuppressWarnings("unchecked")
    public static void reverse(List<?> list) {
        List<Object> elements = (List<Object>) list;
        for (int i = 0, j = list.size() - 1; i < j; i++, j--) {
            elements.set(i, elements.set(j, elements.get(i)));
        }
    }

    public static void shuffle(List<?> list) {
        shuffle(list, new Random());
    }

    public static void shuffle(List<?> list, Random random) {
        for (int i = list.size(); i > 1; i--) {
            swap(list, i - 1, random.nextInt(i));
        }
    }

    @SuppressWarnings("unchecked")
    public static void swap(List<?> list, int i, int j) {
        List<Object> elements = (List<Object>) list;
        elements.set(i, elements.set(j, elements.get(i)));
    }

    public static <T> void fill(List<? super T> list, T value) {
        for (int i = 0; i < list.size(); i++) {
            list.set(i, value);
        }
    }

    public static <T> void copy(List<? super T> target, List<? extends T> source) {
        if (source.size() > target.size()) {
            throw new IndexOutOfBoundsException("Source does not fit in dest");
        }
        for (int i = 0; i < source.size(); i++) {
            target.set(i, source.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    public static void rotate(List<?> list, int distance) {
        if (list.isEmpty()) {
            return;
        }
        Object[] elements = list.toArray();
        for (int i = 0; i < elements.length; i++) {
            ((List<Object>) list).set(Math.floorMod(i + distance, elements.length), elements[i]);
        }
    }

    public static <T> boolean replaceAll(List<T> list, T old, T value) {
        boolean changed = false;
        for (int i = 0; i < list.size(); i++) {
            if (Objects.equals(list.get(i), old)) {
                list.set(i, value);
                changed = true;
            }
        }
        return changed;
    }

    public static <T extends Object & Comparable<? super T>> T min(Collection<? extends T> collection) {
        return extreme(collection, null, -1);
    }

    public static <T> T min(Collection<? extends T> collection, Comparator<? super T> comparator) {
        return extreme(collection, comparator, -1);
    }

    public static <T extends Object & Comparable<? super T>> T max(Collection<? extends T> collection) {
        return extreme(collection, null, 1);
    }

    public static <T> T max(Collection<? extends T> collection, Comparator<? super T> comparator) {
        return extreme(collection, comparator, 1);
    }

    @SuppressWarnings("unchecked")
    private static <T> T extreme(Collection<? extends T> collection, Comparator<? super T> comparator, int sign) {
        Comparator<Object> order = (Comparator<Object>) (comparator == null ? (Comparator<?>) NaturalOrder.THE : comparator);
        Iterator<? extends T> i = collection.iterator();
        T best = i.next();
        while (i.hasNext()) {
            T next = i.next();
            int result = order.compare(next, best);
            if (sign > 0 ? result > 0 : result < 0) {
                best = next;
            }
        }
        return best;
    }

    public static int frequency(Collection<?> collection, Object object) {
        int count = 0;
        for (Object element : collection) {
            count += Objects.equals(object, element) ? 1 : 0;
        }
        return count;
    }

    public static boolean disjoint(Collection<?> first, Collection<?> second) {
        for (Object element : first) {
            if (second.contains(element)) {
                return false;
            }
        }
        return true;
    }

    @SafeVarargs
    public static <T> boolean addAll(Collection<? super T> collection, T... elements) {
        boolean changed = false;
        for (T element : elements) {
            changed |= collection.add(element);
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    public static <T> Comparator<T> reverseOrder() {
        return (Comparator<T>) (Comparator<?>) NaturalOrder.REVERSED;
    }

    public static <T> Comparator<T> reverseOrder(Comparator<T> comparator) {
        if (comparator == null) {
            return reverseOrder();
        }
        return comparator instanceof Reversed ? ((Reversed<T>) comparator).order : new Reversed<>(comparator);
    }

    /** An order turned round. */
    private static final class Reversed<T> implements Comparator<T> {
        final Comparator<T> order;

        Reversed(Comparator<T> order) {
            this.order = order;
        }

        @Override
        public int compare(T first, T second) {
            return order.compare(second, first);
        }
    }

    public static <T> List<T> emptyList() {
        return new UnmodifiableList<>(new ArrayList<>(0));
    }

    public static <T> Set<T> emptySet() {
        return new UnmodifiableSet<>(new HashSet<>(1));
    }

    public static <K, V> Map<K, V> emptyMap() {
        return new UnmodifiableMap<>(new HashMap<>(1));
    }

    public static <T> Iterator<T> emptyIterator() {
        return Collections.<T>emptyList().iterator();
    }

    public static <T> List<T> singletonList(T element) {
        return nCopies(1, element);
    }

    public static <T> Set<T> singleton(T element) {
        Set<T> set = new HashSet<>(2);
        set.add(element);
        return new UnmodifiableSet<>(set);
    }

    public static <K, V> Map<K, V> singletonMap(K key, V value) {
        Map<K, V> map = new HashMap<>(2);
        map.put(key, value);
        return new UnmodifiableMap<>(map);
    }

    /** An immutable list of {@code count} times the same element. */
    public static <T> List<T> nCopies(int count, T element) {
        if (count < 0) {
            throw new IllegalArgumentException("List length = " + count);
        }
        return new AbstractList<T>() {
            @Override
            public T get(int index) {
                Objects.checkIndex(index, count);
                return element;
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    public static <T> Enumeration<T> enumeration(Collection<T> collection) {
        Iterator<T> i = collection.iterator();
        return new Enumeration<T>() {
            @Override
            public boolean hasMoreElements() {
                return i.hasNext();
            }

            @Override
            public T nextElement() {
                return i.next();
            }
        };
    }

    public static <T> ArrayList<T> list(Enumeration<T> enumeration) {
        ArrayList<T> list = new ArrayList<>();
        while (enumeration.hasMoreElements()) {
            list.add(enumeration.nextElement());
        }
        return list;
    }

    public static <E> Set<E> newSetFromMap(Map<E, Boolean> map) {
        return new AbstractSet<E>() {
            @Override
            public Iterator<E> iterator() {
                return map.keySet().iterator();
            }

            @Override
            public int size() {
                return map.size();
            }

            @Override
            public boolean contains(Object object) {
                return map.containsKey(object);
            }

            @Override
            public boolean add(E element) {
                return map.put(element, Boolean.TRUE) == null;
            }

            @Override
            public boolean remove(Object object) {
                return map.remove(object) != null;
            }
        };
    }

    public static <T> Collection<T> unmodifiableCollection(Collection<? extends T> collection) {
        return new UnmodifiableCollection<>(collection);
    }

    @SuppressWarnings("unchecked")
    public static <T> List<T> unmodifiableList(List<? extends T> list) {
        return new UnmodifiableList<>((List<T>) Objects.requireNonNull(list));
    }

    public static <T> Set<T> unmodifiableSet(Set<? extends T> set) {
        return new UnmodifiableSet<>(set);
    }

    public static <K, V> Map<K, V> unmodifiableMap(Map<? extends K, ? extends V> map) {
        return new UnmodifiableMap<>(map);
    }

    /** A view that only reads. */
    static class UnmodifiableCollection<E> extends AbstractCollection<E> {
        final Collection<? extends E> inner;

        UnmodifiableCollection(Collection<? extends E> inner) {
            this.inner = Objects.requireNonNull(inner);
        }

        @Override
        public int size() {
            return inner.size();
        }

        @Override
        public boolean contains(Object object) {
            return inner.contains(object);
        }

        @Override
        public Iterator<E> iterator() {
            Iterator<? extends E> i = inner.iterator();
            return new Iterator<E>() {
                @Override
                public boolean hasNext() {
                    return i.hasNext();
                }

                @Override
                public E next() {
                    return i.next();
                }
            };
        }

        @Override
        public boolean remove(Object object) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean addAll(Collection<? extends E> other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean removeAll(Collection<?> other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean retainAll(Collection<?> other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }
    }

    /** A view that only reads. */
    static final class UnmodifiableSet<E> extends UnmodifiableCollection<E> implements Set<E> {
        UnmodifiableSet(Set<? extends E> set) {
            super(set);
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

    /** A view that only reads. */
    static final class UnmodifiableList<E> extends AbstractList<E> implements RandomAccess {
        private final List<E> inner;

        UnmodifiableList(List<E> inner) {
            this.inner = inner;
        }

        @Override
        public E get(int index) {
            return inner.get(index);
        }

        @Override
        public int size() {
            return inner.size();
        }

        @Override
        public Iterator<E> iterator() {
            return new UnmodifiableCollection<E>(inner).iterator();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sort(Comparator<? super E> comparator) {
            throw new UnsupportedOperationException();
        }
    }

    /** A view that only reads. */
    static class UnmodifiableMap<K, V> extends AbstractMap<K, V> {
        private final Map<? extends K, ? extends V> inner;

        UnmodifiableMap(Map<? extends K, ? extends V> inner) {
            this.inner = Objects.requireNonNull(inner);
        }

        @Override
        public int size() {
            return inner.size();
        }

        @Override
        public boolean containsKey(Object key) {
            return inner.containsKey(key);
        }

        @Override
        public V get(Object key) {
            return inner.get(key);
        }

        @Override
        public V remove(Object key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void putAll(Map<? extends K, ? extends V> other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return new AbstractSet<Entry<K, V>>() {
                @Override
                public int size() {
                    return inner.size();
                }

                @Override
                public Iterator<Entry<K, V>> iterator() {
                    Iterator<? extends Entry<? extends K, ? extends V>> i = inner.entrySet().iterator();
                    return new Iterator<Entry<K, V>>() {
                        @Override
                        public boolean hasNext() {
                            return i.hasNext();
                        }

                        @Override
                        public Entry<K, V> next() {
                            return new SimpleImmutableEntry<K, V>(i.next());
                        }
                    };
                }

                @Override
                public void clear() {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
