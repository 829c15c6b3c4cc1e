package java.util.function;

import java.util.Objects;

/** Makes a value from two others. */
@FunctionalInterface
public interface BiFunction<T, U, R> {
    R apply(T first, U second);

    /** This, then {@code after}. */
    default <V> BiFunction<T, U, V> andThen(Function<? super R, ? extends V> after) {
        Objects.requireNonNull(after);
        return (first, second) -> after.apply(apply(first, second));
    }
}
