package java.util;

import java.io.Serializable;

/**
 * A map in a height-balanced search tree whose nodes are also linked in order, so that iteration is a walk along a list. What maps and their views
 * offer is in {@link TreeView}; here is the tree.
 */
public class TreeMap<K, V> extends TreeView<K, V> implements Cloneable, Serializable {
    private final Comparator<? super K> comparator;
    private Node<K, V> root;
    private Node<K, V> first;
    private Node<K, V> last;
    private int size;
    private int changes;

    /** An entry in the tree and in the list. */
    static final class Node<K, V> extends AbstractMap.SimpleEntry<K, V> {
        Node<K, V> left;
        Node<K, V> right;
        Node<K, V> before;
        Node<K, V> after;
        int height = 1;

        Node(K key, V value) {
            super(key, value);
        }
    }

    public TreeMap() {
        comparator = null;
    }

    public TreeMap(Comparator<? super K> comparator) {
        this.comparator = comparator;
    }

    public TreeMap(Map<? extends K, ? extends V> other) {
        comparator = null;
        putAll(other);
    }

    public TreeMap(SortedMap<K, ? extends V> other) {
        comparator = other.comparator();
        putAll(other);
    }

    @Override
    TreeMap<K, V> tree() {
        return this;
    }

    @Override
    public Comparator<? super K> comparator() {
        return comparator;
    }

    @SuppressWarnings("unchecked")
    int compare(Object a, Object b) {
        return comparator == null ? ((Comparable<Object>) a).compareTo(b) : comparator.compare((K) a, (K) b);
    }

    int changes() {
        return changes;
    }

    Node<K, V> first() {
        return first;
    }

    Node<K, V> last() {
        return last;
    }

    Node<K, V> find(Object key) {
        if (comparator == null) {
            Objects.requireNonNull(key);
        }
        Node<K, V> node = root;
        while (node != null) {
            int order = compare(key, node.getKey());
            if (order == 0) {
                return node;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /** The node with the least key above {@code key}, or at it if {@code inclusive}; null if there is none. */
    Node<K, V> above(K key, boolean inclusive) {
        Node<K, V> best = null;
        for (Node<K, V> node = root; node != null;) {
            int order = compare(key, node.getKey());
            if (order < 0 || order == 0 && inclusive) {
                best = node;
                node = node.left;
            } else {
                node = node.right;
            }
        }
        return best;
    }

    /** The node with the greatest key below {@code key}, or at it if {@code inclusive}; null if there is none. */
    Node<K, V> below(K key, boolean inclusive) {
        Node<K, V> best = null;
        for (Node<K, V> node = root; node != null;) {
            int order = compare(key, node.getKey());
            if (order > 0 || order == 0 && inclusive) {
                best = node;
                node = node.right;
            } else {
                node = node.left;
            }
        }
        return best;
    }

    /** Adds a key that has no node yet. */
    void insert(K key, V value) {
        compare(key, key);
        Node<K, V> node = new Node<>(key, value);
        node.before = below(key, false);
        node.after = node.before == null ? first : node.before.after;
        if (node.before == null) {
            first = node;
        } else {
            node.before.after = node;
        }
        if (node.after == null) {
            last = node;
        } else {
            node.after.before = node;
        }
        root = insert(root, node);
        size++;
        changes++;
    }

    private Node<K, V> insert(Node<K, V> top, Node<K, V> node) {
        if (top == null) {
            return node;
        }
        if (compare(node.getKey(), top.getKey()) < 0) {
            top.left = insert(top.left, node);
        } else {
            top.right = insert(top.right, node);
        }
        return balance(top);
    }

    void delete(Node<K, V> node) {
        root = delete(root, node);
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
        size--;
        changes++;
    }

    private Node<K, V> delete(Node<K, V> top, Node<K, V> node) {
        if (top == node) {
            if (top.left == null || top.right == null) {
                return top.left == null ? top.right : top.left;
            }
            // the successor takes the place, so that nodes keep their keys
            Node<K, V> successor = node.after;
            successor.right = withoutLeast(top.right);
            successor.left = top.left;
            return balance(successor);
        }
        if (compare(node.getKey(), top.getKey()) < 0) {
            top.left = delete(top.left, node);
        } else {
            top.right = delete(top.right, node);
        }
        return balance(top);
    }

    private static <K, V> Node<K, V> withoutLeast(Node<K, V> top) {
        if (top.left == null) {
            return top.right;
        }
        top.left = withoutLeast(top.left);
        return balance(top);
    }

    private static int height(Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static void measure(Node<?, ?> node) {
        node.height = Math.max(height(node.left), height(node.right)) + 1;
    }

    private static <K, V> Node<K, V> balance(Node<K, V> top) {
        int lean = height(top.left) - height(top.right);
        if (lean > 1) {
            if (height(top.left.left) < height(top.left.right)) {
                top.left = rotateLeft(top.left);
            }
            return rotateRight(top);
        }
        if (lean < -1) {
            if (height(top.right.right) < height(top.right.left)) {
                top.right = rotateRight(top.right);
            }
            return rotateLeft(top);
        }
        measure(top);
        return top;
    }

    private static <K, V> Node<K, V> rotateRight(Node<K, V> top) {
        Node<K, V> risen = top.left;
        top.left = risen.right;
        risen.right = top;
        measure(top);
        measure(risen);
        return risen;
    }

    private static <K, V> Node<K, V> rotateLeft(Node<K, V> top) {
        Node<K, V> risen = top.right;
        top.right = risen.left;
        risen.left = top;
        measure(top);
        measure(risen);
        return risen;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void clear() {
        root = null;
        first = null;
        last = null;
        size = 0;
        changes++;
    }

    /** A copy with the same keys and values. */
    @Override
    public Object clone() {
        return new TreeMap<>((SortedMap<K, V>) this);
    }
}
