package java.util.function;

import java.util.Objects;

/** Makes a double from another. */
@FunctionalInterface
public interface DoubleUnaryOperator {
    double applyAsDouble(double value);

    /** {@code before}, then this. */
    default DoubleUnaryOperator compose(DoubleUnaryOperator before) {
        Objects.requireNonNull(before);
        return value -> applyAsDouble(before.applyAsDouble(value));
    }

    /** This, then {@code after}. */
    default DoubleUnaryOperator andThen(DoubleUnaryOperator after) {
        Objects.requireNonNull(after);
        return value -> after.applyAsDouble(applyAsDouble(value));
    }

    /** The operator that gives its argument back. */
    static DoubleUnaryOperator identity() {
        return value -> value;
    }
}
