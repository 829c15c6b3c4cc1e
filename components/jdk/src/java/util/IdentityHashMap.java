package java.util;

import java.io.Serializable;

/** A map in which keys, and values, are equal only if they are the same object. The order of its elements is that of their insertion. */
public class IdentityHashMap<K, V> extends AbstractMap<K, V> implements Serializable, Cloneable {
    private final LinkedHashMap<Key, Entry<K, V>> entries = new LinkedHashMap<>();

    /** A key by identity. */
    private static final class Key {
        private final Object object;

        Key(Object object) {
            this.object = object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && ((Key) other).object == object;
        }
    }

    /** An entry that compares by identity. */
    private static final class Pair<K, V> extends SimpleEntry<K, V> {
        Pair(K key, V value) {
            super(key, value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry && ((Entry<?, ?>) other).getKey() == getKey() && ((Entry<?, ?>) other).getValue() == getValue();
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(getKey()) ^ System.identityHashCode(getValue());
        }
    }

    public IdentityHashMap() {
    }

    public IdentityHashMap(int expected) {
        if (expected < 0) {
            throw new IllegalArgumentException("expectedMaxSize is negative: " + expected);
        }
    }

    public IdentityHashMap(Map<? extends K, ? extends V> other) {
        putAll(other);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public V get(Object key) {
        Entry<K, V> entry = entries.get(new Key(key));
        return entry == null ? null : entry.getValue();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(new Key(key));
    }

    @Override
    public boolean containsValue(Object value) {
        for (Entry<K, V> entry : entries.values()) {
            if (entry.getValue() == value) {
                return true;
            }
        }
        return false;
    }

    @Override
    public V put(K key, V value) {
        Entry<K, V> entry = entries.get(new Key(key));
        if (entry != null) {
            return entry.setValue(value);
        }
        entries.put(new Key(key), new Pair<>(key, value));
        return null;
    }

    @Override
    public V remove(Object key) {
        Entry<K, V> entry = entries.remove(new Key(key));
        return entry == null ? null : entry.getValue();
    }

    @Override
    public void clear() {
        entries.clear();
    }

    @Override
    public Set<K> keySet() {
        return new AbstractSet<K>() {
            @Override
            public Iterator<K> iterator() {
                Iterator<Entry<K, V>> walk = entries.values().iterator();
                return new Iterator<K>() {
                    @Override
                    public boolean hasNext() {
                        return walk.hasNext();
                    }

                    @Override
                    public K next() {
                        return walk.next().getKey();
                    }

                    @Override
                    public void remove() {
                        walk.remove();
                    }
                };
            }

            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public boolean contains(Object key) {
                return containsKey(key);
            }

            @Override
            public boolean remove(Object key) {
                return entries.remove(new Key(key)) != null;
            }
        };
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<Entry<K, V>>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries.values().iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    @Override
    public Object clone() {
        return new IdentityHashMap<>(this);
    }
}
