package java.util;

import java.io.Serializable;

/** A map from the constants of an enum, in their order: a sorted map, since constants are compared by their ordinals. */
public class EnumMap<K extends Enum<K>, V> extends AbstractMap<K, V> implements Cloneable, Serializable {
    private final TreeMap<K, V> map = new TreeMap<>();

    public EnumMap(Class<K> type) {
        Objects.requireNonNull(type);
    }

    public EnumMap(Map<K, ? extends V> other) {
        putAll(other);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof Enum && isOurs(key) && map.containsKey(key);
    }

    /** Constants of another enum can't be compared. */
    private boolean isOurs(Object key) {
        return map.isEmpty() || ((Enum<?>) key).getDeclaringClass() == (Class<?>) map.firstKey().getDeclaringClass();
    }

    @Override
    public V get(Object key) {
        return containsKey(key) ? map.get(key) : null;
    }

    @Override
    public V put(K key, V value) {
        return map.put(key, value);
    }

    @Override
    public V remove(Object key) {
        return containsKey(key) ? map.remove(key) : null;
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return map.entrySet();
    }

    /** A copy with the same keys and values. */
    @Override
    public EnumMap<K, V> clone() {
        return new EnumMap<K, V>(this);
    }
}
