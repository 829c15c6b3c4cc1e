package java.util.function;

import java.util.Objects;

/** Makes an int from another. */
@FunctionalInterface
public interface IntUnaryOperator {
    int applyAsInt(int value);

    /** {@code before}, then this. */
    default IntUnaryOperator compose(IntUnaryOperator before) {
        Objects.requireNonNull(before);
        return value -> applyAsInt(before.applyAsInt(value));
    }

    /** This, then {@code after}. */
    default IntUnaryOperator andThen(IntUnaryOperator after) {
        Objects.requireNonNull(after);
        return value -> after.applyAsInt(applyAsInt(value));
    }

    /** The operator that gives its argument back. */
    static IntUnaryOperator identity() {
        return value -> value;
    }
}
