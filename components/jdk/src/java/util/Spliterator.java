package java.util;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Walks over the elements of a source and may give some of them away. */
public interface Spliterator<T> {
    int DISTINCT = 0x00000001;
    int SORTED = 0x00000004;
    int ORDERED = 0x00000010;
    int SIZED = 0x00000040;
    int NONNULL = 0x00000100;
    int IMMUTABLE = 0x00000400;
    int CONCURRENT = 0x00001000;
    int SUBSIZED = 0x00004000;

    /** Gives the next element to {@code action}; false if there is none. */
    boolean tryAdvance(Consumer<? super T> action);

    default void forEachRemaining(Consumer<? super T> action) {
        while (tryAdvance(action)) {
            continue;
        }
    }

    /** Some of the elements, which this then leaves out; null if it cannot be split. */
    Spliterator<T> trySplit();

    /** How many elements there are, or Long.MAX_VALUE if that is unknown. */
    long estimateSize();

    /** How many elements there are, or -1 if that is unknown. */
    default long getExactSizeIfKnown() {
        return (characteristics() & SIZED) == 0 ? -1 : estimateSize();
    }

    int characteristics();

    default boolean hasCharacteristics(int characteristics) {
        return (characteristics() & characteristics) == characteristics;
    }

    /** What the elements are sorted by, null for their natural order; IllegalStateException if they are not sorted. */
    default Comparator<? super T> getComparator() {
        throw new IllegalStateException();
    }

    /** Of a primitive type, where {@code C} takes an element. */
    interface OfPrimitive<T, C, S extends OfPrimitive<T, C, S>> extends Spliterator<T> {
        @Override
        S trySplit();

        boolean tryAdvance(C action);

        default void forEachRemaining(C action) {
            while (tryAdvance(action)) {
                continue;
            }
        }
    }

    /** Of int elements. */
    interface OfInt extends OfPrimitive<Integer, IntConsumer, OfInt> {
        @Override
        OfInt trySplit();

        @Override
        boolean tryAdvance(IntConsumer action);

        @Override
        default void forEachRemaining(IntConsumer action) {
            while (tryAdvance(action)) {
                continue;
            }
        }

        @Override
        default boolean tryAdvance(Consumer<? super Integer> action) {
            return action instanceof IntConsumer ? tryAdvance((IntConsumer) action) : tryAdvance((IntConsumer) action::accept);
        }

        @Override
        default void forEachRemaining(Consumer<? super Integer> action) {
            if (action instanceof IntConsumer) {
                forEachRemaining((IntConsumer) action);
            } else {
                forEachRemaining((IntConsumer) action::accept);
            }
        }
    }

    /** Of long elements. */
    interface OfLong extends OfPrimitive<Long, LongConsumer, OfLong> {
        @Override
        OfLong trySplit();

        @Override
        boolean tryAdvance(LongConsumer action);

        @Override
        default void forEachRemaining(LongConsumer action) {
            while (tryAdvance(action)) {
                continue;
            }
        }

        @Override
        default boolean tryAdvance(Consumer<? super Long> action) {
            return action instanceof LongConsumer ? tryAdvance((LongConsumer) action) : tryAdvance((LongConsumer) action::accept);
        }

        @Override
        default void forEachRemaining(Consumer<? super Long> action) {
            if (action instanceof LongConsumer) {
                forEachRemaining((LongConsumer) action);
            } else {
                forEachRemaining((LongConsumer) action::accept);
            }
        }
    }

    /** Of double elements. */
    interface OfDouble extends OfPrimitive<Double, DoubleConsumer, OfDouble> {
        @Override
        OfDouble trySplit();

        @Override
        boolean tryAdvance(DoubleConsumer action);

        @Override
        default void forEachRemaining(DoubleConsumer action) {
            while (tryAdvance(action)) {
                continue;
            }
        }

        @Override
        default boolean tryAdvance(Consumer<? super Double> action) {
            return action instanceof DoubleConsumer ? tryAdvance((DoubleConsumer) action) : tryAdvance((DoubleConsumer) action::accept);
        }

        @Override
        default void forEachRemaining(Consumer<? super Double> action) {
            if (action instanceof DoubleConsumer) {
                forEachRemaining((DoubleConsumer) action);
            } else {
                forEachRemaining((DoubleConsumer) action::accept);
            }
        }
    }
}
