package java.util;

import java.io.Serializable;

/** A map on top of {@code entrySet}. */
public abstract class AbstractMap<K, V> implements Map<K, V> {
    protected AbstractMap() {
    }

    @Override
    public int size() {
        return entrySet().size();
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    private Entry<K, V> find(Object key) {
        for (Entry<K, V> entry : entrySet()) {
            if (Objects.equals(key, entry.getKey())) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        for (Entry<K, V> entry : entrySet()) {
            if (Objects.equals(value, entry.getValue())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public V get(Object key) {
        Entry<K, V> entry = find(key);
        return entry == null ? null : entry.getValue();
    }

    @Override
    public V put(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V remove(Object key) {
        for (Iterator<Entry<K, V>> i = entrySet().iterator(); i.hasNext();) {
            Entry<K, V> entry = i.next();
            if (Objects.equals(key, entry.getKey())) {
                V old = entry.getValue();
                i.remove();
                return old;
            }
        }
        return null;
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> other) {
        for (Entry<? extends K, ? extends V> entry : other.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public void clear() {
        entrySet().clear();
    }

    @Override
    public Set<K> keySet() {
        return new Keys();
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    @Override
    public boolean equals(Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Map) || ((Map<?, ?>) other).size() != size()) {
            return false;
        }
        Map<?, ?> that = (Map<?, ?>) other;
        try {
            for (Entry<K, V> entry : entrySet()) {
                V value = entry.getValue();
                if (value == null ? that.get(entry.getKey()) != null || !that.containsKey(entry.getKey()) : !value.equals(that.get(entry.getKey()))) {
                    return false;
                }
            }
            return true;
        } catch (ClassCastException | NullPointerException e) {
            return false;
        }
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (Entry<K, V> entry : entrySet()) {
            sum += entry.hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        boolean first = true;
        for (Entry<K, V> entry : entrySet()) {
            if (!first) {
                text.append(", ");
            }
            first = false;
            K key = entry.getKey();
            V value = entry.getValue();
            text.append(key == this ? "(this Map)" : String.valueOf(key)).append('=').append(value == this ? "(this Map)" : String.valueOf(value));
        }
        return text.append('}').toString();
    }

    /** The keys of the entries. */
    private final class Keys extends AbstractSet<K> {
        @Override
        public Iterator<K> iterator() {
            Iterator<Entry<K, V>> entries = entrySet().iterator();
            return new Iterator<K>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public K next() {
                    return entries.next().getKey();
                }

                @Override
                public void remove() {
                    entries.remove();
                }
            };
        }

        @Override
        public int size() {
            return AbstractMap.this.size();
        }

        @Override
        public boolean contains(Object key) {
            return containsKey(key);
        }

        @Override
        public boolean remove(Object key) {
            boolean found = containsKey(key);
            AbstractMap.this.remove(key);
            return found;
        }

        @Override
        public void clear() {
            AbstractMap.this.clear();
        }
    }

    /** The values of the entries. */
    private final class Values extends AbstractCollection<V> {
        @Override
        public Iterator<V> iterator() {
            Iterator<Entry<K, V>> entries = entrySet().iterator();
            return new Iterator<V>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public V next() {
                    return entries.next().getValue();
                }

                @Override
                public void remove() {
                    entries.remove();
                }
            };
        }

        @Override
        public int size() {
            return AbstractMap.this.size();
        }

        @Override
        public boolean contains(Object value) {
            return containsValue(value);
        }

        @Override
        public void clear() {
            AbstractMap.this.clear();
        }
    }

    private static boolean same(Entry<?, ?> entry, Object other) {
        return other instanceof Entry && Objects.equals(entry.getKey(), ((Entry<?, ?>) other).getKey())
            && Objects.equals(entry.getValue(), ((Entry<?, ?>) other).getValue());
    }

    /** An entry of no map. */
    public static class SimpleEntry<K, V> implements Entry<K, V>, Serializable {
        private final K key;
        private V value;

        public SimpleEntry(K key, V value) {
            this.key = key;
            this.value = value;
        }

        public SimpleEntry(Entry<? extends K, ? extends V> entry) {
            this(entry.getKey(), entry.getValue());
        }

        @Override
        public K getKey() {
            return key;
        }

        @Override
        public V getValue() {
            return value;
        }

        @Override
        public V setValue(V value) {
            V old = this.value;
            this.value = value;
            return old;
        }

        @Override
        public boolean equals(Object other) {
            return same(this, other);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(key) ^ Objects.hashCode(value);
        }

        @Override
        public String toString() {
            return key + "=" + value;
        }
    }

    /** An entry of no map that cannot change. */
    public static class SimpleImmutableEntry<K, V> extends SimpleEntry<K, V> {
        public SimpleImmutableEntry(K key, V value) {
            super(key, value);
        }

        public SimpleImmutableEntry(Entry<? extends K, ? extends V> entry) {
            super(entry);
        }

        @Override
        public V setValue(V value) {
            throw new UnsupportedOperationException();
        }
    }
}
