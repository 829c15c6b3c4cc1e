package java.util.function;

import java.util.Objects;

/** Judges an int. */
@FunctionalInterface
public interface IntPredicate {
    boolean test(int value);

    /** True where both are; {@code other} is not asked where this is false. */
    default IntPredicate and(IntPredicate other) {
        Objects.requireNonNull(other);
        return value -> test(value) && other.test(value);
    }

    /** True where either is; {@code other} is not asked where this is true. */
    default IntPredicate or(IntPredicate other) {
        Objects.requireNonNull(other);
        return value -> test(value) || other.test(value);
    }

    /** True where this is false. */
    default IntPredicate negate() {
        return value -> !test(value);
    }
}
