package java.util;

/** A map that lets go of keys that nobody else has, where a collector can tell; here references are strong and it keeps them. */
public class WeakHashMap<K, V> extends AbstractMap<K, V> {
    private final HashMap<K, V> map;

    public WeakHashMap() {
        map = new HashMap<>();
    }

    public WeakHashMap(int capacity) {
        map = new HashMap<>(capacity);
    }

    public WeakHashMap(int capacity, float loadFactor) {
        map = new HashMap<>(capacity, loadFactor);
    }

    public WeakHashMap(Map<? extends K, ? extends V> other) {
        map = new HashMap<>(other);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public V get(Object key) {
        return map.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return map.containsKey(key);
    }

    @Override
    public V put(K key, V value) {
        return map.put(key, value);
    }

    @Override
    public V remove(Object key) {
        return map.remove(key);
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return map.entrySet();
    }
}
