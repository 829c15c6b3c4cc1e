package java.util;

/** A hash map that iterates in the order of insertion, or of access if so made. */
public class LinkedHashMap<K, V> extends HashMap<K, V> {
    private LinkedNode<K, V> first;
    private LinkedNode<K, V> last;
    private final boolean byAccess;

    /** A node in the list of all. */
    private static final class LinkedNode<K, V> extends Node<K, V> {
        LinkedNode<K, V> before;
        LinkedNode<K, V> after;

        LinkedNode(int hash, K key, V value) {
            super(hash, key, value);
        }
    }

    public LinkedHashMap() {
        byAccess = false;
    }

    public LinkedHashMap(int capacity) {
        super(capacity);
        byAccess = false;
    }

    public LinkedHashMap(int capacity, float loadFactor) {
        this(capacity, loadFactor, false);
    }

    public LinkedHashMap(int capacity, float loadFactor, boolean accessOrder) {
        super(capacity, loadFactor);
        byAccess = accessOrder;
    }

    public LinkedHashMap(Map<? extends K, ? extends V> other) {
        byAccess = false;
        putAll(other);
    }

    /** Asked after each insertion: true lets the eldest entry go. */
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return false;
    }

    private void append(LinkedNode<K, V> node) {
        node.before = last;
        node.after = null;
        if (last == null) {
            first = node;
        } else {
            last.after = node;
        }
        last = node;
    }

    @Override
    Node<K, V> newNode(int hash, K key, V value) {
        LinkedNode<K, V> node = new LinkedNode<>(hash, key, value);
        append(node);
        return node;
    }

    @Override
    void touched(Node<K, V> node) {
        if (byAccess && node != last) {
            removed(node);
            append((LinkedNode<K, V>) node);
        }
    }

    @Override
    void added() {
        if (first != null && removeEldestEntry(first)) {
            remove(first.key);
        }
    }

    @Override
    void removed(Node<K, V> removed) {
        LinkedNode<K, V> node = (LinkedNode<K, V>) removed;
        if (node.before == null) {
            first = node.after;
        } else {
            node.before.after = node.after;
        }
        if (node.after == null) {
            last = node.before;
        } else {
            node.after.before = node.before;
        }
    }

    @Override
    public void clear() {
        super.clear();
        first = null;
        last = null;
    }

    @Override
    public Object clone() {
        return new LinkedHashMap<>(this);
    }

    @Override
    Iterator<Entry<K, V>> entryIterator() {
        return new ListIterator();
    }

    /** Walks the list of all nodes. */
    private final class ListIterator implements Iterator<Entry<K, V>> {
        private LinkedNode<K, V> next = first;
        private LinkedNode<K, V> given;
        private int expected = changes();

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry<K, V> next() {
            if (changes() != expected) {
                throw new ConcurrentModificationException();
            }
            if (next == null) {
                throw new NoSuchElementException();
            }
            given = next;
            next = next.after;
            return given;
        }

        @Override
        public void remove() {
            if (given == null) {
                throw new IllegalStateException();
            }
            if (changes() != expected) {
                throw new ConcurrentModificationException();
            }
            LinkedHashMap.this.remove(given.key);
            given = null;
            expected = changes();
        }
    }
}
