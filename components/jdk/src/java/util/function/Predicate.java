package java.util.function;

import java.util.Objects;

/** Judges a value. */
@FunctionalInterface
public interface Predicate<T> {
    boolean test(T value);

    /** True where both are; {@code other} is not asked where this is false. */
    default Predicate<T> and(Predicate<? super T> other) {
        Objects.requireNonNull(other);
        return value -> test(value) && other.test(value);
    }

    /** True where either is; {@code other} is not asked where this is true. */
    default Predicate<T> or(Predicate<? super T> other) {
        Objects.requireNonNull(other);
        return value -> test(value) || other.test(value);
    }

    /** True where this is false. */
    default Predicate<T> negate() {
        return value -> !test(value);
    }

    /** True for what equals {@code target}, which may be null. */
    static <T> Predicate<T> isEqual(Object target) {
        return value -> Objects.equals(target, value);
    }

    /** The negation of {@code target}. */
    @SuppressWarnings("unchecked")
    static <T> Predicate<T> not(Predicate<? super T> target) {
        return (Predicate<T>) target.negate();
    }
}
