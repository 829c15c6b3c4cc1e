package java.lang;

/** A natural order. */
public interface Comparable<T> {
    /** Negative, zero or positive as this comes before, with or after {@code other}. */
    int compareTo(T other);
}
