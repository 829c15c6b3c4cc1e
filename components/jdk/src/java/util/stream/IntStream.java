package java.util.stream;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** A stream of int elements. */
public interface IntStream extends BaseStream<Integer, IntStream> {
    IntStream filter(IntPredicate filter);

    IntStream map(IntUnaryOperator function);

    <U> Stream<U> mapToObj(IntFunction<? extends U> function);

    LongStream mapToLong(IntToLongFunction function);

    DoubleStream mapToDouble(IntToDoubleFunction function);

    LongStream asLongStream();

    DoubleStream asDoubleStream();

    Stream<Integer> boxed();

    /** Puts the elements of a stream, which is closed then, in place of each element; null stands for no elements. */
    IntStream flatMap(IntFunction<? extends IntStream> function);

    /** Puts what {@code function} gives to its consumer in place of each element. */
    IntStream mapMulti(IntMapMultiConsumer function);

    IntStream distinct();

    IntStream sorted();

    IntStream peek(IntConsumer action);

    IntStream limit(long count);

    IntStream skip(long count);

    IntStream takeWhile(IntPredicate filter);

    IntStream dropWhile(IntPredicate filter);

    void forEach(IntConsumer action);

    void forEachOrdered(IntConsumer action);

    int[] toArray();

    int reduce(int identity, IntBinaryOperator operator);

    OptionalInt reduce(IntBinaryOperator operator);

    <R> R collect(Supplier<R> supplier, ObjIntConsumer<R> accumulator, BiConsumer<R, R> combiner);

    int sum();

    OptionalInt min();

    OptionalInt max();

    /** How many elements there are; the stream does not run if its source and operations tell that beforehand. */
    long count();

    OptionalDouble average();

    IntSummaryStatistics summaryStatistics();

    boolean anyMatch(IntPredicate filter);

    boolean allMatch(IntPredicate filter);

    boolean noneMatch(IntPredicate filter);

    OptionalInt findFirst();

    OptionalInt findAny();

    @Override
    PrimitiveIterator.OfInt iterator();

    @Override
    Spliterator.OfInt spliterator();

    static IntStream empty() {
        return StreamSupport.intStream(Spliterators.emptyIntSpliterator(), false);
    }

    static IntStream of(int element) {
        return of(new int[] {element});
    }

    static IntStream of(int... elements) {
        return Arrays.stream(elements);
    }

    /** {@code start} to {@code end - 1}. */
    static IntStream range(int start, int end) {
        return StreamSupport.intStream(new IntRangeSpliterator(start, Math.max(start, end), false), false);
    }

    /** {@code start} to {@code end}. */
    static IntStream rangeClosed(int start, int end) {
        return start > end ? empty() : StreamSupport.intStream(new IntRangeSpliterator(start, end, true), false);
    }

    /** {@code seed}, {@code function(seed)} and so on without end. */
    static IntStream iterate(int seed, IntUnaryOperator function) {
        Objects.requireNonNull(function);
        return StreamSupport.intStream(new Spliterators.AbstractIntSpliterator(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            private int last;
            private boolean started;

            @Override
            public boolean tryAdvance(IntConsumer action) {
                Objects.requireNonNull(action);
                last = started ? function.applyAsInt(last) : seed;
                started = true;
                action.accept(last);
                return true;
            }
        }, false);
    }

    /** {@code seed}, {@code next(seed)} and so on up to the first that {@code filter} refuses. */
    static IntStream iterate(int seed, IntPredicate filter, IntUnaryOperator next) {
        Objects.requireNonNull(next);
        Objects.requireNonNull(filter);
        return StreamSupport.intStream(new Spliterators.AbstractIntSpliterator(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            private int last;
            private boolean started;
            private boolean finished;

            @Override
            public boolean tryAdvance(IntConsumer action) {
                Objects.requireNonNull(action);
                if (finished) {
                    return false;
                }
                int element = started ? next.applyAsInt(last) : seed;
                started = true;
                if (!filter.test(element)) {
                    finished = true;
                    return false;
                }
                last = element;
                action.accept(element);
                return true;
            }
        }, false);
    }

    /** What {@code supplier} gives, without end. */
    static IntStream generate(IntSupplier supplier) {
        Objects.requireNonNull(supplier);
        return StreamSupport.intStream(new Spliterators.AbstractIntSpliterator(Long.MAX_VALUE, Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            @Override
            public boolean tryAdvance(IntConsumer action) {
                Objects.requireNonNull(action);
                action.accept(supplier.getAsInt());
                return true;
            }
        }, false);
    }

    /** The elements of one stream and then those of another; closing it closes both. */
    static IntStream concat(IntStream first, IntStream second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return StreamSupport.intStream(new IntConcatSpliterator(first.spliterator(), second.spliterator()), false)
                .onClose(StreamSupport.both(first::close, second::close));
    }

    static Builder builder() {
        return new IntBuilder();
    }

    /** Collects elements for one stream. */
    interface Builder extends IntConsumer {
        /** Adds an element; IllegalStateException once the stream is built. */
        @Override
        void accept(int element);

        default Builder add(int element) {
            accept(element);
            return this;
        }

        IntStream build();
    }

    /** Gives any number of elements in place of one. */
    @FunctionalInterface
    interface IntMapMultiConsumer {
        void accept(int element, IntConsumer consumer);
    }
}
