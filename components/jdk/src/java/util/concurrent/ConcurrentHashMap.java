package java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A hash table that threads may read while others write. Readers take no lock: a node's place in its list changes by one store. Writers
 * take the map's monitor, also while they run the function of a {@code compute} method. Iterators show each element that was there
 * from their beginning to their end, once, and may show others; they never fail.
 */
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V>, Serializable {
    private static final int FIRST_SIZE = 16;
    private static final int MAX_SIZE = 1 << 30;

    private volatile Node<K, V>[] table;
    private int firstSize;
    private volatile int size;
    /** The hash of the key that a function is now computing a first value for; then {@code computing} is true. */
    private int computingHash;
    private boolean computing;

    public ConcurrentHashMap() {
        firstSize = FIRST_SIZE;
    }

    public ConcurrentHashMap(int capacity) {
        this(capacity, 0.75f, 1);
    }

    public ConcurrentHashMap(int capacity, float loadFactor) {
        this(capacity, loadFactor, 1);
    }

    /** The load factor counts for the first size of the table only. */
    public ConcurrentHashMap(int capacity, float loadFactor, int concurrency) {
        if (!(loadFactor > 0.0f) || capacity < 0 || concurrency <= 0) {
            throw new IllegalArgumentException();
        }
        long wanted = (long) (1.0 + Math.max(capacity, concurrency) / loadFactor);
        firstSize = wanted >= MAX_SIZE ? MAX_SIZE : powerOfTwo((int) wanted);
    }

    public ConcurrentHashMap(Map<? extends K, ? extends V> other) {
        this();
        putAll(other);
    }

    private static int powerOfTwo(int count) {
        return count <= 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    }

    /** A key with its value, in the list of its bin. */
    private static final class Node<K, V> implements Map.Entry<K, V> {
        final int hash;
        final K key;
        volatile V value;
        volatile Node<K, V> next;

        Node(int hash, K key, V value, Node<K, V> next) {
            this.hash = hash;
            this.key = key;
            this.value = value;
            this.next = next;
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
            throw new UnsupportedOperationException();
        }
    }

    private static int hash(Object key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & 0x7fffffff;
    }

    private Node<K, V> find(Object key) {
        int hash = hash(key);
        Node<K, V>[] nodes = table;
        if (nodes == null) {
            return null;
        }
        for (Node<K, V> node = nodes[hash & nodes.length - 1]; node != null; node = node.next) {
            if (node.hash == hash && (node.key == key || key.equals(node.key))) {
                return node;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Node<K, V>[] newTable(int length) {
        return (Node<K, V>[]) new Node<?, ?>[length];
    }

    /** With the monitor: refuses a change of the bin whose first value is just being computed. */
    private void checkNotComputing(int hash) {
        if (computing && table != null && ((hash ^ computingHash) & table.length - 1) == 0) {
            throw new IllegalStateException("Recursive update");
        }
    }

    /** With the monitor: puts a new node at the end of its bin's list and makes the table larger when it is three quarters full. */
    private void add(int hash, K key, V value) {
        if (table == null) {
            table = newTable(firstSize);
        }
        Node<K, V>[] nodes = table;
        Node<K, V> added = new Node<>(hash, key, value, null);
        int bin = hash & nodes.length - 1;
        Node<K, V> last = nodes[bin];
        if (last == null) {
            nodes[bin] = added;
        } else {
            while (last.next != null) {
                last = last.next;
            }
            last.next = added;
        }
        size++;
        if (size >= nodes.length - (nodes.length >>> 2) && nodes.length < MAX_SIZE) {
            grow();
        }
    }

    /** With the monitor. Old nodes stay as they are for readers, but for the end of a list, which both tables share. */
    private void grow() {
        Node<K, V>[] old = table;
        Node<K, V>[] larger = newTable(2 * old.length);
        for (int bin = 0; bin < old.length; bin++) {
            Node<K, V> first = old[bin];
            if (first == null) {
                continue;
            }
            Node<K, V> shared = first;
            for (Node<K, V> node = first.next; node != null; node = node.next) {
                if ((node.hash & old.length) != (shared.hash & old.length)) {
                    shared = node;
                }
            }
            larger[bin + (shared.hash & old.length)] = shared;
            for (Node<K, V> node = first; node != shared; node = node.next) {
                int place = bin + (node.hash & old.length);
                larger[place] = new Node<>(node.hash, node.key, node.value, larger[place]);
            }
        }
        table = larger;
    }

    /** With the monitor. */
    private void unlink(Node<K, V> node) {
        Node<K, V>[] nodes = table;
        int bin = node.hash & nodes.length - 1;
        if (nodes[bin] == node) {
            nodes[bin] = node.next;
        } else {
            Node<K, V> before = nodes[bin];
            while (before.next != node) {
                before = before.next;
            }
            before.next = node.next;
        }
        size--;
    }

    @Override
    public int size() {
        return size;
    }

    public long mappingCount() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public V get(Object key) {
        Node<K, V> node = find(key);
        return node == null ? null : node.value;
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        Objects.requireNonNull(value);
        for (Iterator<V> i = values().iterator(); i.hasNext();) {
            if (value.equals(i.next())) {
                return true;
            }
        }
        return false;
    }

    public boolean contains(Object value) {
        return containsValue(value);
    }

    @Override
    public V put(K key, V value) {
        return put(key, value, false);
    }

    @Override
    public V putIfAbsent(K key, V value) {
        return put(key, value, true);
    }

    private synchronized V put(K key, V value, boolean keep) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        if (node == null) {
            int hash = hash(key);
            checkNotComputing(hash);
            add(hash, key, value);
            return null;
        }
        V old = node.value;
        if (!keep) {
            node.value = value;
        }
        return old;
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> other) {
        for (Map.Entry<? extends K, ? extends V> entry : other.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public synchronized V remove(Object key) {
        Node<K, V> node = find(key);
        checkNotComputing(hash(key));
        if (node == null) {
            return null;
        }
        unlink(node);
        return node.value;
    }

    @Override
    public synchronized boolean remove(Object key, Object value) {
        Objects.requireNonNull(key);
        Node<K, V> node = value == null ? null : find(key);
        if (node == null || !value.equals(node.value)) {
            return false;
        }
        unlink(node);
        return true;
    }

    @Override
    public synchronized boolean replace(K key, V old, V value) {
        if (key == null || old == null || value == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        if (node == null || !old.equals(node.value)) {
            return false;
        }
        node.value = value;
        return true;
    }

    @Override
    public synchronized V replace(K key, V value) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        V old = node.value;
        node.value = value;
        return old;
    }

    @Override
    public synchronized void clear() {
        if (table != null) {
            table = newTable(table.length);
        }
        size = 0;
    }

    /** With the monitor: the value to add for an absent key, kept from interfering with its own bin. */
    private V first(int hash, Function<? super K, ? extends V> function, K key) {
        checkNotComputing(hash);
        boolean outer = computing;
        int outerHash = computingHash;
        if (table == null) {
            table = newTable(firstSize);
        }
        computing = true;
        computingHash = hash;
        V value;
        try {
            value = function.apply(key);
        } finally {
            computing = outer;
            computingHash = outerHash;
        }
        if (value != null) {
            add(hash, key, value);
        }
        return value;
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        if (key == null || function == null) {
            throw new NullPointerException();
        }
        Node<K, V> present = find(key);
        if (present != null) {
            return present.value;
        }
        synchronized (this) {
            Node<K, V> node = find(key);
            return node != null ? node.value : first(hash(key), function, key);
        }
    }

    private V store(Node<K, V> node, V value) {
        if (value == null) {
            unlink(node);
        } else {
            node.value = value;
        }
        return value;
    }

    @Override
    public synchronized V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        if (key == null || function == null) {
            throw new NullPointerException();
        }
        checkNotComputing(hash(key));
        Node<K, V> node = find(key);
        return node == null ? null : store(node, function.apply(key, node.value));
    }

    @Override
    public synchronized V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        if (key == null || function == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        return node != null ? store(node, function.apply(key, node.value)) : first(hash(key), absent -> function.apply(absent, null), key);
    }

    @Override
    public synchronized V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        if (key == null || value == null || function == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        if (node != null) {
            return store(node, function.apply(node.value, value));
        }
        checkNotComputing(hash(key));
        add(hash(key), key, value);
        return value;
    }

    /** Walks over the table there is at the beginning; a node removed meanwhile may still be shown. */
    private abstract class Walk<T> implements Iterator<T>, Enumeration<T> {
        private final Node<K, V>[] nodes = table;
        private int bin;
        private Node<K, V> next;
        private Node<K, V> last;

        Walk() {
            advance();
        }

        private void advance() {
            if (next != null) {
                next = next.next;
            }
            while (next == null && nodes != null && bin < nodes.length) {
                next = nodes[bin++];
            }
        }

        abstract T show(K key, V value);

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public T next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            last = next;
            advance();
            return show(last.key, last.value);
        }

        @Override
        public boolean hasMoreElements() {
            return hasNext();
        }

        @Override
        public T nextElement() {
            return next();
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            ConcurrentHashMap.this.remove(last.key);
            last = null;
        }
    }

    private final class KeyWalk extends Walk<K> {
        @Override
        K show(K key, V value) {
            return key;
        }
    }

    private final class ValueWalk extends Walk<V> {
        @Override
        V show(K key, V value) {
            return value;
        }
    }

    private final class EntryWalk extends Walk<Map.Entry<K, V>> {
        @Override
        Map.Entry<K, V> show(K key, V value) {
            return new AbstractMap.SimpleEntry<K, V>(key, value) {
                @Override
                public V setValue(V update) {
                    V old = super.setValue(Objects.requireNonNull(update));
                    put(key, update);
                    return old;
                }
            };
        }
    }

    public Enumeration<K> keys() {
        return new KeyWalk();
    }

    public Enumeration<V> elements() {
        return new ValueWalk();
    }

    @Override
    public KeySetView<K, V> keySet() {
        return new KeySetView<>(this, null);
    }

    /** The keys as a set to which keys can be added with {@code value}. */
    public KeySetView<K, V> keySet(V value) {
        return new KeySetView<>(this, Objects.requireNonNull(value));
    }

    public static <T> KeySetView<T, Boolean> newKeySet() {
        return new KeySetView<>(new ConcurrentHashMap<>(), Boolean.TRUE);
    }

    public static <T> KeySetView<T, Boolean> newKeySet(int capacity) {
        return new KeySetView<>(new ConcurrentHashMap<>(capacity), Boolean.TRUE);
    }

    @Override
    public Collection<V> values() {
        return new AbstractCollection<V>() {
            @Override
            public Iterator<V> iterator() {
                return new ValueWalk();
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public boolean contains(Object value) {
                return containsValue(value);
            }
        };
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new EntryWalk();
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public boolean contains(Object object) {
                return object instanceof Map.Entry && ((Map.Entry<?, ?>) object).getKey() != null
                        && Objects.equals(get(((Map.Entry<?, ?>) object).getKey()), ((Map.Entry<?, ?>) object).getValue());
            }

            @Override
            public boolean remove(Object object) {
                return object instanceof Map.Entry && ConcurrentHashMap.this.remove(((Map.Entry<?, ?>) object).getKey(), ((Map.Entry<?, ?>) object).getValue());
            }
        };
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        ConcurrentMap.super.forEach(action);
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        ConcurrentMap.super.replaceAll((key, value) -> Objects.requireNonNull(function.apply(key, value)));
    }

    /** {@code threshold} counts for nothing: the work is done by this thread. */
    public void forEach(long threshold, BiConsumer<? super K, ? super V> action) {
        forEach(action);
    }

    /** The first result of {@code function} that is not null, or null. */
    public <U> U search(long threshold, BiFunction<? super K, ? super V, ? extends U> function) {
        for (Map.Entry<K, V> entry : entrySet()) {
            U result = function.apply(entry.getKey(), entry.getValue());
            if (result != null) {
                return result;
            }
        }
        return null;
    }

    /** What {@code transformer} gives for all entries (null is left out), reduced; null if there is none. */
    public <U> U reduce(long threshold, BiFunction<? super K, ? super V, ? extends U> transformer, BiFunction<? super U, ? super U, ? extends U> reducer) {
        U result = null;
        for (Map.Entry<K, V> entry : entrySet()) {
            U one = transformer.apply(entry.getKey(), entry.getValue());
            result = one == null ? result : result == null ? one : reducer.apply(result, one);
        }
        return result;
    }

    public V reduceValues(long threshold, BiFunction<? super V, ? super V, ? extends V> reducer) {
        return reduce(threshold, (key, value) -> value, reducer);
    }

    public K reduceKeys(long threshold, BiFunction<? super K, ? super K, ? extends K> reducer) {
        return reduce(threshold, (key, value) -> key, reducer);
    }

    public void forEachKey(long threshold, Consumer<? super K> action) {
        keySet().forEach(action);
    }

    public void forEachValue(long threshold, Consumer<? super V> action) {
        values().forEach(action);
    }

    /** The keys as a set. */
    public static final class KeySetView<K, V> extends AbstractSet<K> implements Serializable {
        private final ConcurrentHashMap<K, V> map;
        private final V value;

        private KeySetView(ConcurrentHashMap<K, V> map, V value) {
            this.map = map;
            this.value = value;
        }

        public ConcurrentHashMap<K, V> getMap() {
            return map;
        }

        /** What added keys get as their value, or null if none can be added. */
        public V getMappedValue() {
            return value;
        }

        @Override
        public Iterator<K> iterator() {
            return map.new KeyWalk();
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public boolean contains(Object key) {
            return map.containsKey(key);
        }

        @Override
        public boolean remove(Object key) {
            return map.remove(key) != null;
        }

        @Override
        public boolean add(K key) {
            if (value == null) {
                throw new UnsupportedOperationException();
            }
            return map.putIfAbsent(key, value) == null;
        }

        @Override
        public void clear() {
            map.clear();
        }
    }
}
