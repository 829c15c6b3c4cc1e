package java.util.function;

import java.util.Objects;

/** Makes a value from another. */
@FunctionalInterface
public interface Function<T, R> {
    R apply(T value);

    /** {@code before}, then this. */
    default <V> Function<V, R> compose(Function<? super V, ? extends T> before) {
        Objects.requireNonNull(before);
        return value -> apply(before.apply(value));
    }

    /** This, then {@code after}. */
    default <V> Function<T, V> andThen(Function<? super R, ? extends V> after) {
        Objects.requireNonNull(after);
        return value -> after.apply(apply(value));
    }

    /** The function that gives its argument back. */
    static <T> Function<T, T> identity() {
        return value -> value;
    }
}
