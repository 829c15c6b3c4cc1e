package java.util.function;

import java.util.Objects;

/** Makes a long from another. */
@FunctionalInterface
public interface LongUnaryOperator {
    long applyAsLong(long value);

    /** {@code before}, then this. */
    default LongUnaryOperator compose(LongUnaryOperator before) {
        Objects.requireNonNull(before);
        return value -> applyAsLong(before.applyAsLong(value));
    }

    /** This, then {@code after}. */
    default LongUnaryOperator andThen(LongUnaryOperator after) {
        Objects.requireNonNull(after);
        return value -> after.applyAsLong(applyAsLong(value));
    }

    /** The operator that gives its argument back. */
    static LongUnaryOperator identity() {
        return value -> value;
    }
}
