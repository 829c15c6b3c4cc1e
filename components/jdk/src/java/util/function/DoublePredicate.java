package java.util.function;

import java.util.Objects;

/** Judges a double. */
@FunctionalInterface
public interface DoublePredicate {
    boolean test(double value);

    /** True where both are; {@code other} is not asked where this is false. */
    default DoublePredicate and(DoublePredicate other) {
        Objects.requireNonNull(other);
        return value -> test(value) && other.test(value);
    }

    /** True where either is; {@code other} is not asked where this is true. */
    default DoublePredicate or(DoublePredicate other) {
        Objects.requireNonNull(other);
        return value -> test(value) || other.test(value);
    }

    /** True where this is false. */
    default DoublePredicate negate() {
        return value -> !test(value);
    }
}
