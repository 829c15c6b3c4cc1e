package java.util.function;

import java.util.Comparator;

/** A function of two values whose result has their type. */
@FunctionalInterface
public interface BinaryOperator<T> extends BiFunction<T, T, T> {
    /** Gives the lesser one, the first if they are equal. */
    static <T> BinaryOperator<T> minBy(Comparator<? super T> comparator) {
        return (first, second) -> comparator.compare(first, second) <= 0 ? first : second;
    }

    /** Gives the greater one, the first if they are equal. */
    static <T> BinaryOperator<T> maxBy(Comparator<? super T> comparator) {
        return (first, second) -> comparator.compare(first, second) >= 0 ? first : second;
    }
}
