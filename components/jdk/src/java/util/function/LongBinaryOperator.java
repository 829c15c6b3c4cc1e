package java.util.function;

/** Makes a long from two others. */
@FunctionalInterface
public interface LongBinaryOperator {
    long applyAsLong(long first, long second);
}
