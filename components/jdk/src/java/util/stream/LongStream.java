package java.util.stream;

import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/** A stream of long elements. */
public interface LongStream extends BaseStream<Long, LongStream> {
    LongStream filter(LongPredicate filter);

    LongStream map(LongUnaryOperator function);

    <U> Stream<U> mapToObj(LongFunction<? extends U> function);

    IntStream mapToInt(LongToIntFunction function);

    DoubleStream mapToDouble(LongToDoubleFunction function);

    DoubleStream asDoubleStream();

    Stream<Long> boxed();

    /** Puts the elements of a stream, which is closed then, in place of each element; null stands for no elements. */
    LongStream flatMap(LongFunction<? extends LongStream> function);

    /** Puts what {@code function} gives to its consumer in place of each element. */
    LongStream mapMulti(LongMapMultiConsumer function);

    LongStream distinct();

    LongStream sorted();

    LongStream peek(LongConsumer action);

    LongStream limit(long count);

    LongStream skip(long count);

    LongStream takeWhile(LongPredicate filter);

    LongStream dropWhile(LongPredicate filter);

    void forEach(LongConsumer action);

    void forEachOrdered(LongConsumer action);

    long[] toArray();

    long reduce(long identity, LongBinaryOperator operator);

    OptionalLong reduce(LongBinaryOperator operator);

    <R> R collect(Supplier<R> supplier, ObjLongConsumer<R> accumulator, BiConsumer<R, R> combiner);

    long sum();

    OptionalLong min();

    OptionalLong max();

    /** How many elements there are; the stream does not run if its source and operations tell that beforehand. */
    long count();

    OptionalDouble average();

    LongSummaryStatistics summaryStatistics();

    boolean anyMatch(LongPredicate filter);

    boolean allMatch(LongPredicate filter);

    boolean noneMatch(LongPredicate filter);

    OptionalLong findFirst();

    OptionalLong findAny();

    @Override
    PrimitiveIterator.OfLong iterator();

    @Override
    Spliterator.OfLong spliterator();

    static LongStream empty() {
        return StreamSupport.longStream(Spliterators.emptyLongSpliterator(), false);
    }

    static LongStream of(long element) {
        return of(new long[] {element});
    }

    static LongStream of(long... elements) {
        return Arrays.stream(elements);
    }

    /** {@code start} to {@code end - 1}. */
    static LongStream range(long start, long end) {
        return StreamSupport.longStream(new LongRangeSpliterator(start, Math.max(start, end), false), false);
    }

    /** {@code start} to {@code end}. */
    static LongStream rangeClosed(long start, long end) {
        return start > end ? empty() : StreamSupport.longStream(new LongRangeSpliterator(start, end, true), false);
    }

    /** {@code seed}, {@code function(seed)} and so on without end. */
    static LongStream iterate(long seed, LongUnaryOperator function) {
        Objects.requireNonNull(function);
        return StreamSupport.longStream(new Spliterators.AbstractLongSpliterator(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            private long last;
            private boolean started;

            @Override
            public boolean tryAdvance(LongConsumer action) {
                Objects.requireNonNull(action);
                last = started ? function.applyAsLong(last) : seed;
                started = true;
                action.accept(last);
                return true;
            }
        }, false);
    }

    /** {@code seed}, {@code next(seed)} and so on up to the first that {@code filter} refuses. */
    static LongStream iterate(long seed, LongPredicate filter, LongUnaryOperator next) {
        Objects.requireNonNull(next);
        Objects.requireNonNull(filter);
        return StreamSupport.longStream(new Spliterators.AbstractLongSpliterator(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            private long last;
            private boolean started;
            private boolean finished;

            @Override
            public boolean tryAdvance(LongConsumer action) {
                Objects.requireNonNull(action);
                if (finished) {
                    return false;
                }
                long element = started ? next.applyAsLong(last) : seed;
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
    static LongStream generate(LongSupplier supplier) {
        Objects.requireNonNull(supplier);
        return StreamSupport.longStream(new Spliterators.AbstractLongSpliterator(Long.MAX_VALUE, Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            @Override
            public boolean tryAdvance(LongConsumer action) {
                Objects.requireNonNull(action);
                action.accept(supplier.getAsLong());
                return true;
            }
        }, false);
    }

    /** The elements of one stream and then those of another; closing it closes both. */
    static LongStream concat(LongStream first, LongStream second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return StreamSupport.longStream(new LongConcatSpliterator(first.spliterator(), second.spliterator()), false)
                .onClose(StreamSupport.both(first::close, second::close));
    }

    static Builder builder() {
        return new LongBuilder();
    }

    /** Collects elements for one stream. */
    interface Builder extends LongConsumer {
        /** Adds an element; IllegalStateException once the stream is built. */
        @Override
        void accept(long element);

        default Builder add(long element) {
            accept(element);
            return this;
        }

        LongStream build();
    }

    /** Gives any number of elements in place of one. */
    @FunctionalInterface
    interface LongMapMultiConsumer {
        void accept(long element, LongConsumer consumer);
    }
}
