package java.util;

import java.io.Serializable;

/** The keys of a {@link HashMap} as a set. */
public class HashSet<E> extends AbstractSet<E> implements Cloneable, Serializable {
    private static final Object PRESENT = new Object();

    private final HashMap<E, Object> map;

    public HashSet() {
        map = new HashMap<>();
    }

    public HashSet(int capacity) {
        map = new HashMap<>(capacity);
    }

    public HashSet(int capacity, float loadFactor) {
        map = new HashMap<>(capacity, loadFactor);
    }

    public HashSet(Collection<? extends E> other) {
        this(new HashMap<>(Math.max((int) (other.size() / .75f) + 1, 16)));
        addAll(other);
    }

    /** For {@link LinkedHashSet}. */
    HashSet(HashMap<E, Object> map) {
        this.map = map;
    }

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
        return map.put(element, PRESENT) == null;
    }

    @Override
    public boolean remove(Object object) {
        return map.remove(object) == PRESENT;
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object clone() {
        return new HashSet<>((HashMap<E, Object>) map.clone());
    }
}
