package java.util.function;

import java.util.Objects;

/** Judges two values. */
@FunctionalInterface
public interface BiPredicate<T, U> {
    boolean test(T first, U second);

    /** True where both are; {@code other} is not asked where this is false. */
    default BiPredicate<T, U> and(BiPredicate<? super T, ? super U> other) {
        Objects.requireNonNull(other);
        return (first, second) -> test(first, second) && other.test(first, second);
    }

    /** True where either is; {@code other} is not asked where this is true. */
    default BiPredicate<T, U> or(BiPredicate<? super T, ? super U> other) {
        Objects.requireNonNull(other);
        return (first, second) -> test(first, second) || other.test(first, second);
    }

    /** True where this is false. */
    default BiPredicate<T, U> negate() {
        return (first, second) -> !test(first, second);
    }
}
