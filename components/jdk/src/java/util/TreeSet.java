package java.util;

import java.io.Serializable;

/** The keys of a {@link NavigableMap} as a set. */
public class TreeSet<E> extends AbstractSet<E> implements NavigableSet<E>, Cloneable, Serializable {
    private static final Object PRESENT = new Object();

    private final NavigableMap<E, Object> map;
    private final Object added;

    public TreeSet() {
        this(new TreeMap<>(), PRESENT);
    }

    public TreeSet(Comparator<? super E> comparator) {
        this(new TreeMap<>(comparator), PRESENT);
    }

    public TreeSet(Collection<? extends E> other) {
        this();
        addAll(other);
    }

    public TreeSet(SortedSet<E> other) {
        this(other.comparator());
        addAll(other);
    }

    /** A view of {@code map}'s keys; null as the value of what is added means that nothing can be. */
    @SuppressWarnings("unchecked")
    TreeSet(NavigableMap<E, ?> map, Object added) {
        this.map = (NavigableMap<E, Object>) map;
        this.added = added;
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<Map.Entry<E, Object>> entries = map.entrySet().iterator();
        return new Iterator<E>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public E next() {
                return entries.next().getKey();
            }

            @Override
            public void remove() {
                entries.remove();
            }
        };
    }

    @Override
    public Iterator<E> descendingIterator() {
        return descendingSet().iterator();
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public boolean contains(Object object) {
        return map.containsKey(object);
    }

    @Override
    public boolean add(E element) {
        if (added == null) {
            throw new UnsupportedOperationException();
        }
        return map.put(element, added) == null;
    }

    @Override
    public boolean remove(Object object) {
        boolean found = map.containsKey(object);
        map.remove(object);
        return found;
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public Comparator<? super E> comparator() {
        return map.comparator();
    }

    @Override
    public E first() {
        return map.firstKey();
    }

    @Override
    public E last() {
        return map.lastKey();
    }

    @Override
    public E lower(E element) {
        return map.lowerKey(element);
    }

    @Override
    public E floor(E element) {
        return map.floorKey(element);
    }

    @Override
    public E ceiling(E element) {
        return map.ceilingKey(element);
    }

    @Override
    public E higher(E element) {
        return map.higherKey(element);
    }

    @Override
    public E pollFirst() {
        Map.Entry<E, Object> entry = map.pollFirstEntry();
        return entry == null ? null : entry.getKey();
    }

    @Override
    public E pollLast() {
        Map.Entry<E, Object> entry = map.pollLastEntry();
        return entry == null ? null : entry.getKey();
    }

    @Override
    public NavigableSet<E> descendingSet() {
        return new TreeSet<>(map.descendingMap(), added);
    }

    @Override
    public NavigableSet<E> subSet(E start, boolean startInclusive, E end, boolean endInclusive) {
        return new TreeSet<>(map.subMap(start, startInclusive, end, endInclusive), added);
    }

    @Override
    public NavigableSet<E> headSet(E end, boolean inclusive) {
        return new TreeSet<>(map.headMap(end, inclusive), added);
    }

    @Override
    public NavigableSet<E> tailSet(E start, boolean inclusive) {
        return new TreeSet<>(map.tailMap(start, inclusive), added);
    }

    @Override
    public SortedSet<E> subSet(E start, E end) {
        return subSet(start, true, end, false);
    }

    @Override
    public SortedSet<E> headSet(E end) {
        return headSet(end, false);
    }

    @Override
    public SortedSet<E> tailSet(E start) {
        return tailSet(start, true);
    }

    /** A copy with the same elements. */
    @Override
    public Object clone() {
        return new TreeSet<>((SortedSet<E>) this);
    }
}
