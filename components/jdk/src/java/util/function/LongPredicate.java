package java.util.function;

import java.util.Objects;

/** Judges a long. */
@FunctionalInterface
public interface LongPredicate {
    boolean test(long value);

    /** True where both are; {@code other} is not asked where this is false. */
    default LongPredicate and(LongPredicate other) {
        Objects.requireNonNull(other);
        return value -> test(value) && other.test(value);
    }

    /** True where either is; {@code other} is not asked where this is true. */
    default LongPredicate or(LongPredicate other) {
        Objects.requireNonNull(other);
        return value -> test(value) || other.test(value);
    }

    /** True where this is false. */
    default LongPredicate negate() {
        return value -> !test(value);
    }
}
