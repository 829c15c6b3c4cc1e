package java.util.function;

/** Makes a double from two others. */
@FunctionalInterface
public interface DoubleBinaryOperator {
    double applyAsDouble(double first, double second);
}
