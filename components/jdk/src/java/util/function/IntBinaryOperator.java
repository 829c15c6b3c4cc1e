package java.util.function;

/** Makes an int from two others. */
@FunctionalInterface
public interface IntBinaryOperator {
    int applyAsInt(int first, int second);
}
