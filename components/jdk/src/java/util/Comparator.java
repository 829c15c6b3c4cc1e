package java.util;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** An order. */
@FunctionalInterface
public interface Comparator<T> {
    /** Negative, zero or positive as {@code first} comes before, with or after {@code second}. */
    int compare(T first, T second);

    @Override
    boolean equals(Object other);

    default Comparator<T> reversed() {
        return Collections.reverseOrder(this);
    }

    /** This order, and where it says zero, {@code other}. */
    default Comparator<T> thenComparing(Comparator<? super T> other) {
        Objects.requireNonNull(other);
        return (first, second) -> {
            int result = compare(first, second);
            return result != 0 ? result : other.compare(first, second);
        };
    }

    default <U> Comparator<T> thenComparing(Function<? super T, ? extends U> key, Comparator<? super U> comparator) {
        return thenComparing(comparing(key, comparator));
    }

    default <U extends Comparable<? super U>> Comparator<T> thenComparing(Function<? super T, ? extends U> key) {
        return thenComparing(comparing(key));
    }

    default Comparator<T> thenComparingInt(ToIntFunction<? super T> key) {
        return thenComparing(comparingInt(key));
    }

    default Comparator<T> thenComparingLong(ToLongFunction<? super T> key) {
        return thenComparing(comparingLong(key));
    }

    default Comparator<T> thenComparingDouble(ToDoubleFunction<? super T> key) {
        return thenComparing(comparingDouble(key));
    }

    static <T extends Comparable<? super T>> Comparator<T> reverseOrder() {
        return Collections.reverseOrder();
    }

    @SuppressWarnings("unchecked")
    static <T extends Comparable<? super T>> Comparator<T> naturalOrder() {
        return (Comparator<T>) NaturalOrder.THE;
    }

    static <T> Comparator<T> nullsFirst(Comparator<? super T> comparator) {
        return (first, second) -> first == null ? second == null ? 0 : -1 : second == null ? 1 : comparator == null ? 0 : comparator.compare(first, second);
    }

    static <T> Comparator<T> nullsLast(Comparator<? super T> comparator) {
        return (first, second) -> first == null ? second == null ? 0 : 1 : second == null ? -1 : comparator == null ? 0 : comparator.compare(first, second);
    }

    static <T, U> Comparator<T> comparing(Function<? super T, ? extends U> key, Comparator<? super U> comparator) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(comparator);
        return (first, second) -> comparator.compare(key.apply(first), key.apply(second));
    }

    static <T, U extends Comparable<? super U>> Comparator<T> comparing(Function<? super T, ? extends U> key) {
        Objects.requireNonNull(key);
        return (first, second) -> key.apply(first).compareTo(key.apply(second));
    }

    static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
        Objects.requireNonNull(key);
        return (first, second) -> Integer.compare(key.applyAsInt(first), key.applyAsInt(second));
    }

    static <T> Comparator<T> comparingLong(ToLongFunction<? super T> key) {
        Objects.requireNonNull(key);
        return (first, second) -> Long.compare(key.applyAsLong(first), key.applyAsLong(second));
    }

    static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
        Objects.requireNonNull(key);
        return (first, second) -> Double.compare(key.applyAsDouble(first), key.applyAsDouble(second));
    }
}
