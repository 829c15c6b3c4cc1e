package java.util;

import java.io.Serializable;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A hash table with chains. Hash spreading, table sizes and the order within chains are those that make iteration run in the order known from other Java
 * systems, which programs' outputs depend on.
 */
public class HashMap<K, V> extends AbstractMap<K, V> implements Cloneable, Serializable {
    private static final int MAX_CAPACITY = 1 << 30;

    /** A chain of this length makes a table of less than SMALL places grow. */
    private static final int LONG_CHAIN = 8;
    private static final int SMALL = 64;

    private Node<K, V>[] table;
    private int size;
    private int changes;
    private int threshold;
    private final float loadFactor;

    /** An entry in its chain. */
    static class Node<K, V> implements Entry<K, V> {
        final int hash;
        final K key;
        V value;
        Node<K, V> next;

        Node(int hash, K key, V value) {
            this.hash = hash;
            this.key = key;
            this.value = value;
        }

        @Override
        public final K getKey() {
            return key;
        }

        @Override
        public final V getValue() {
            return value;
        }

        @Override
        public final V setValue(V value) {
            V old = this.value;
            this.value = value;
            return old;
        }

        @Override
        public final boolean equals(Object other) {
            return other instanceof Entry && Objects.equals(key, ((Entry<?, ?>) other).getKey()) && Objects.equals(value, ((Entry<?, ?>) other).getValue());
        }

        @Override
        public final int hashCode() {
            return Objects.hashCode(key) ^ Objects.hashCode(value);
        }

        @Override
        public final String toString() {
            return key + "=" + value;
        }
    }

    public HashMap() {
        loadFactor = 0.75f;
    }

    public HashMap(int capacity) {
        this(capacity, 0.75f);
    }

    public HashMap(int capacity, float loadFactor) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
        }
        if (!(loadFactor > 0)) {
            throw new IllegalArgumentException("Illegal load factor: " + loadFactor);
        }
        this.loadFactor = loadFactor;
        threshold = powerOfTwo(capacity);
    }

    public HashMap(Map<? extends K, ? extends V> other) {
        this();
        putAll(other);
    }

    private static int powerOfTwo(int capacity) {
        return capacity <= 1 ? 1 : Math.min(MAX_CAPACITY, capacity > MAX_CAPACITY ? MAX_CAPACITY : Integer.highestOneBit(capacity - 1) << 1);
    }

    private static int hash(Object key) {
        int hash = key == null ? 0 : key.hashCode();
        return hash ^ hash >>> 16;
    }

    /** Makes the table, or doubles it; until there is one, {@code threshold} is its size to be, 0 meaning 16. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private void grow() {
        Node<K, V>[] old = table;
        int capacity = old != null ? old.length << 1 : threshold > 0 ? threshold : 16;
        if (old != null && old.length >= MAX_CAPACITY) {
            threshold = Integer.MAX_VALUE;
            return;
        }
        table = (Node<K, V>[]) new Node[capacity];
        threshold = capacity >= MAX_CAPACITY ? Integer.MAX_VALUE : (int) (capacity * loadFactor);
        if (old == null) {
            return;
        }
        for (int i = 0; i < old.length; i++) {
            Node<K, V> lastLow = null;
            Node<K, V> lastHigh = null;
            Node<K, V> next;
            for (Node<K, V> node = old[i]; node != null; node = next) {
                next = node.next;
                node.next = null;
                if ((node.hash & old.length) == 0) {
                    if (lastLow == null) {
                        table[i] = node;
                    } else {
                        lastLow.next = node;
                    }
                    lastLow = node;
                } else {
                    if (lastHigh == null) {
                        table[i + old.length] = node;
                    } else {
                        lastHigh.next = node;
                    }
                    lastHigh = node;
                }
            }
        }
    }

    final Node<K, V> find(Object key) {
        if (table == null) {
            return null;
        }
        int hash = hash(key);
        for (Node<K, V> node = table[hash & table.length - 1]; node != null; node = node.next) {
            if (node.hash == hash && (node.key == key || key != null && key.equals(node.key))) {
                return node;
            }
        }
        return null;
    }

    /** Makes a node; {@link LinkedHashMap} also links it. */
    Node<K, V> newNode(int hash, K key, V value) {
        return new Node<>(hash, key, value);
    }

    /** Called after an existing node was looked up or changed. */
    void touched(Node<K, V> node) {
    }

    /** Called after a node was added. */
    void added() {
    }

    /** Called after a node was removed. */
    void removed(Node<K, V> node) {
    }

    /** Adds a node for a key that has none, at the end of its chain. */
    private void insert(K key, V value) {
        if (table == null) {
            grow();
        }
        int hash = hash(key);
        int index = hash & table.length - 1;
        Node<K, V> node = newNode(hash, key, value);
        Node<K, V> last = table[index];
        int length = 0;
        if (last == null) {
            table[index] = node;
        } else {
            for (length = 1; last.next != null; length++) {
                last = last.next;
            }
            last.next = node;
        }
        if (length >= LONG_CHAIN) {
            growIfSmall();
        }
        changes++;
        if (++size > threshold) {
            grow();
        }
        added();
    }

    /** Adds a node for a key that has none, as the compute methods do: at the beginning of its chain, in a table that {@link #prepare} has seen. */
    private void prepend(K key, V value) {
        int hash = hash(key);
        int index = hash & table.length - 1;
        Node<K, V> node = newNode(hash, key, value);
        node.next = table[index];
        table[index] = node;
        int length = 0;
        for (Node<K, V> other = node.next; other != null; other = other.next) {
            length++;
        }
        if (length >= LONG_CHAIN - 1) {
            growIfSmall();
        }
        changes++;
        size++;
        added();
    }

    private void growIfSmall() {
        if (table.length < SMALL) {
            grow();
        }
    }

    /** The compute methods grow a full table first, even if nothing is added then. */
    private void prepare() {
        if (table == null || size > threshold) {
            grow();
        }
    }

    private Node<K, V> unlink(Object key) {
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        int index = node.hash & table.length - 1;
        if (table[index] == node) {
            table[index] = node.next;
        } else {
            Node<K, V> before = table[index];
            while (before.next != node) {
                before = before.next;
            }
            before.next = node.next;
        }
        changes++;
        size--;
        removed(node);
        return node;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public V get(Object key) {
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        touched(node);
        return node.value;
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        Node<K, V> node = find(key);
        if (node == null) {
            return otherwise;
        }
        touched(node);
        return node.value;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public V put(K key, V value) {
        Node<K, V> node = find(key);
        if (node == null) {
            insert(key, value);
            return null;
        }
        V old = node.value;
        node.value = value;
        touched(node);
        return old;
    }

    @Override
    public V putIfAbsent(K key, V value) {
        Node<K, V> node = find(key);
        if (node == null) {
            insert(key, value);
            return null;
        }
        V old = node.value;
        if (old == null) {
            node.value = value;
        }
        touched(node);
        return old;
    }

    /** Makes room first, so that copying a map gives the table size that programs expect. */
    @Override
    public void putAll(Map<? extends K, ? extends V> other) {
        int count = other.size();
        if (count > 0 && table == null) {
            float wanted = count / loadFactor + 1;
            int capacity = wanted < MAX_CAPACITY ? (int) wanted : MAX_CAPACITY;
            if (capacity > threshold) {
                threshold = powerOfTwo(capacity);
            }
        } else {
            while (table != null && count > threshold && table.length < MAX_CAPACITY) {
                grow();
            }
        }
        super.putAll(other);
    }

    @Override
    public V remove(Object key) {
        Node<K, V> node = unlink(key);
        return node == null ? null : node.value;
    }

    @Override
    public boolean remove(Object key, Object value) {
        Node<K, V> node = find(key);
        return node != null && Objects.equals(node.value, value) && unlink(key) != null;
    }

    @Override
    public void clear() {
        changes++;
        size = 0;
        if (table != null) {
            for (int i = 0; i < table.length; i++) {
                table[i] = null;
            }
        }
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Objects.requireNonNull(function);
        prepare();
        Node<K, V> node = find(key);
        if (node != null && node.value != null) {
            touched(node);
            return node.value;
        }
        int expected = changes;
        V value = function.apply(key);
        checkChanges(expected);
        return value == null ? null : store(key, node, value);
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Node<K, V> node = find(key);
        if (node == null || node.value == null) {
            Objects.requireNonNull(function);
            return null;
        }
        int expected = changes;
        V value = function.apply(key, node.value);
        checkChanges(expected);
        return store(key, node, value);
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        prepare();
        Node<K, V> node = find(key);
        int expected = changes;
        V value = function.apply(key, node == null ? null : node.value);
        checkChanges(expected);
        return store(key, node, value);
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        Objects.requireNonNull(value);
        Objects.requireNonNull(function);
        prepare();
        Node<K, V> node = find(key);
        if (node != null && node.value != null) {
            int expected = changes;
            value = function.apply(node.value, value);
            checkChanges(expected);
        }
        return store(key, node, value);
    }

    private V store(K key, Node<K, V> node, V value) {
        if (value == null) {
            if (node != null) {
                unlink(key);
            }
        } else if (node == null) {
            prepend(key, value);
        } else {
            node.value = value;
            touched(node);
        }
        return value;
    }

    private void checkChanges(int expected) {
        if (changes != expected) {
            throw new ConcurrentModificationException();
        }
    }

    int changes() {
        return changes;
    }

    Iterator<Entry<K, V>> entryIterator() {
        return new TableIterator();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new Entries();
    }

    /** A copy with the same keys and values. */
    @Override
    public Object clone() {
        return new HashMap<>(this);
    }

    /** The entries as a set. */
    private final class Entries extends AbstractSet<Entry<K, V>> {
        @Override
        public Iterator<Entry<K, V>> iterator() {
            return entryIterator();
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean contains(Object object) {
            Node<K, V> node = object instanceof Entry ? find(((Entry<?, ?>) object).getKey()) : null;
            return node != null && node.equals(object);
        }

        @Override
        public boolean remove(Object object) {
            return contains(object) && unlink(((Entry<?, ?>) object).getKey()) != null;
        }

        @Override
        public void clear() {
            HashMap.this.clear();
        }
    }

    /** Walks the table from place 0 on. */
    private final class TableIterator implements Iterator<Entry<K, V>> {
        private Node<K, V> next;
        private Node<K, V> last;
        private int index;
        private int expected = changes;

        TableIterator() {
            advance();
        }

        private void advance() {
            while (next == null && table != null && index < table.length) {
                next = table[index++];
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry<K, V> next() {
            checkChanges(expected);
            if (next == null) {
                throw new NoSuchElementException();
            }
            last = next;
            next = next.next;
            advance();
            return last;
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            checkChanges(expected);
            unlink(last.key);
            last = null;
            expected = changes;
        }
    }
}
