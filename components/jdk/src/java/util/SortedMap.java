package java.util;

/** A map in the order of its keys. */
public interface SortedMap<K, V> extends Map<K, V> {
    /** Null for the natural order. */
    Comparator<? super K> comparator();

    SortedMap<K, V> subMap(K start, K end);

    SortedMap<K, V> headMap(K end);

    SortedMap<K, V> tailMap(K start);

    K firstKey();

    K lastKey();
}
