package java.util;

/** What {@link TreeMap} and its sub-maps offer: a range of a tree's keys, upwards or downwards. The map itself is the range without bounds. */
abstract class TreeView<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V> {
    private Bound<K> low;
    private Bound<K> high;
    private boolean descending;

    TreeView() {
    }

    /** An end of a range; null stands for none. */
    private static final class Bound<K> {
        final K key;
        final boolean inclusive;

        Bound(K key, boolean inclusive) {
            this.key = key;
            this.inclusive = inclusive;
        }
    }

    /** A proper range. */
    private static final class SubMap<K, V> extends TreeView<K, V> {
        private final TreeMap<K, V> tree;

        SubMap(TreeMap<K, V> tree) {
            this.tree = tree;
        }

        @Override
        TreeMap<K, V> tree() {
            return tree;
        }
    }

    abstract TreeMap<K, V> tree();

    private boolean tooLow(Object key) {
        if (low == null) {
            return false;
        }
        int order = tree().compare(key, low.key);
        return order < 0 || order == 0 && !low.inclusive;
    }

    private boolean tooHigh(Object key) {
        if (high == null) {
            return false;
        }
        int order = tree().compare(key, high.key);
        return order > 0 || order == 0 && !high.inclusive;
    }

    private TreeMap.Node<K, V> inside(TreeMap.Node<K, V> node) {
        return node == null || tooLow(node.getKey()) || tooHigh(node.getKey()) ? null : node;
    }

    private TreeMap.Node<K, V> least() {
        return inside(low == null ? tree().first() : tree().above(low.key, low.inclusive));
    }

    private TreeMap.Node<K, V> greatest() {
        return inside(high == null ? tree().last() : tree().below(high.key, high.inclusive));
    }

    private TreeMap.Node<K, V> front() {
        return descending ? greatest() : least();
    }

    private TreeMap.Node<K, V> back() {
        return descending ? least() : greatest();
    }

    /** The nearest node in this view's direction, or against it. */
    private TreeMap.Node<K, V> near(K key, boolean onwards, boolean inclusive) {
        if (onwards != descending) {
            return tooLow(key) ? least() : inside(tree().above(key, inclusive));
        }
        return tooHigh(key) ? greatest() : inside(tree().below(key, inclusive));
    }

    private TreeMap.Node<K, V> find(Object key) {
        return inside(tree().find(key));
    }

    private static <K, V> K keyOf(TreeMap.Node<K, V> node) {
        return node == null ? null : node.getKey();
    }

    private static <K, V> Entry<K, V> copyOf(TreeMap.Node<K, V> node) {
        return node == null ? null : new SimpleImmutableEntry<>(node);
    }

    private static <K, V> K existing(TreeMap.Node<K, V> node) {
        if (node == null) {
            throw new NoSuchElementException();
        }
        return node.getKey();
    }

    private Entry<K, V> poll(TreeMap.Node<K, V> node) {
        if (node != null) {
            tree().delete(node);
        }
        return copyOf(node);
    }

    @Override
    public Comparator<? super K> comparator() {
        Comparator<? super K> order = tree().comparator();
        return descending ? Collections.reverseOrder(order) : order;
    }

    @Override
    public int size() {
        int count = 0;
        for (Iterator<Entry<K, V>> i = new Walk(); i.hasNext(); i.next()) {
            count++;
        }
        return count;
    }

    @Override
    public boolean isEmpty() {
        return least() == null;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public V get(Object key) {
        TreeMap.Node<K, V> node = find(key);
        return node == null ? null : node.getValue();
    }

    @Override
    public V put(K key, V value) {
        TreeMap.Node<K, V> node = tree().find(key);
        if (tooLow(key) || tooHigh(key)) {
            throw new IllegalArgumentException("key out of range");
        }
        if (node != null) {
            return node.setValue(value);
        }
        tree().insert(key, value);
        return null;
    }

    @Override
    public V remove(Object key) {
        TreeMap.Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        tree().delete(node);
        return node.getValue();
    }

    @Override
    public Entry<K, V> lowerEntry(K key) {
        return copyOf(near(key, false, false));
    }

    @Override
    public K lowerKey(K key) {
        return keyOf(near(key, false, false));
    }

    @Override
    public Entry<K, V> floorEntry(K key) {
        return copyOf(near(key, false, true));
    }

    @Override
    public K floorKey(K key) {
        return keyOf(near(key, false, true));
    }

    @Override
    public Entry<K, V> ceilingEntry(K key) {
        return copyOf(near(key, true, true));
    }

    @Override
    public K ceilingKey(K key) {
        return keyOf(near(key, true, true));
    }

    @Override
    public Entry<K, V> higherEntry(K key) {
        return copyOf(near(key, true, false));
    }

    @Override
    public K higherKey(K key) {
        return keyOf(near(key, true, false));
    }

    @Override
    public K firstKey() {
        return existing(front());
    }

    @Override
    public K lastKey() {
        return existing(back());
    }

    @Override
    public Entry<K, V> firstEntry() {
        return copyOf(front());
    }

    @Override
    public Entry<K, V> lastEntry() {
        return copyOf(back());
    }

    @Override
    public Entry<K, V> pollFirstEntry() {
        return poll(front());
    }

    @Override
    public Entry<K, V> pollLastEntry() {
        return poll(back());
    }

    private TreeView<K, V> view(Bound<K> from, Bound<K> to, boolean turned) {
        TreeView<K, V> view = new SubMap<>(tree());
        view.descending = descending != turned;
        view.low = descending ? to : from;
        view.high = descending ? from : to;
        if (view.low != null && view.high != null && tree().compare(view.low.key, view.high.key) > 0) {
            throw new IllegalArgumentException("fromKey > toKey");
        }
        return view;
    }

    private Bound<K> bound(K key, boolean inclusive, String name) {
        tree().compare(key, key);
        boolean outside = tooLow(key) && tree().compare(key, low.key) != 0 || tooHigh(key) && tree().compare(key, high.key) != 0;
        if (outside || inclusive && (tooLow(key) || tooHigh(key))) {
            throw new IllegalArgumentException(name.concat(" out of range"));
        }
        return new Bound<>(key, inclusive);
    }

    private Bound<K> start() {
        return descending ? high : low;
    }

    private Bound<K> end() {
        return descending ? low : high;
    }

    @Override
    public NavigableMap<K, V> descendingMap() {
        return view(start(), end(), true);
    }

    @Override
    public NavigableMap<K, V> subMap(K start, boolean startInclusive, K end, boolean endInclusive) {
        return view(bound(start, startInclusive, "fromKey"), bound(end, endInclusive, "toKey"), false);
    }

    @Override
    public NavigableMap<K, V> headMap(K end, boolean inclusive) {
        return view(start(), bound(end, inclusive, "toKey"), false);
    }

    @Override
    public NavigableMap<K, V> tailMap(K start, boolean inclusive) {
        return view(bound(start, inclusive, "fromKey"), end(), false);
    }

    @Override
    public SortedMap<K, V> subMap(K start, K end) {
        return subMap(start, true, end, false);
    }

    @Override
    public SortedMap<K, V> headMap(K end) {
        return headMap(end, false);
    }

    @Override
    public SortedMap<K, V> tailMap(K start) {
        return tailMap(start, true);
    }

    @Override
    public Set<K> keySet() {
        return navigableKeySet();
    }

    @Override
    public NavigableSet<K> navigableKeySet() {
        return new TreeSet<>(this, null);
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return descendingMap().navigableKeySet();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<Entry<K, V>>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Walk();
            }

            @Override
            public int size() {
                return TreeView.this.size();
            }

            @Override
            public boolean isEmpty() {
                return TreeView.this.isEmpty();
            }
        };
    }

    @Override
    public void clear() {
        for (Iterator<Entry<K, V>> i = new Walk(); i.hasNext();) {
            i.next();
            i.remove();
        }
    }

    /** Walks the nodes of this view. */
    private final class Walk implements Iterator<Entry<K, V>> {
        private TreeMap.Node<K, V> next = front();
        private TreeMap.Node<K, V> given;
        private int expected = tree().changes();

        private void check() {
            if (tree().changes() != expected) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry<K, V> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            check();
            given = next;
            next = inside(descending ? next.before : next.after);
            return given;
        }

        @Override
        public void remove() {
            if (given == null) {
                throw new IllegalStateException();
            }
            check();
            tree().delete(given);
            given = null;
            expected = tree().changes();
        }
    }
}
