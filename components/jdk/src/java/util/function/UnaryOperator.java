package java.util.function;

/** A function whose result has its argument's type. */
@FunctionalInterface
public interface UnaryOperator<T> extends Function<T, T> {
    /** The operator that gives its argument back. */
    static <T> UnaryOperator<T> identity() {
        return value -> value;
    }
}
