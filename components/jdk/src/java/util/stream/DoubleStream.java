package java.util.stream;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;

/** A stream of double elements. */
public interface DoubleStream extends BaseStream<Double, DoubleStream> {
    DoubleStream filter(DoublePredicate filter);

    DoubleStream map(DoubleUnaryOperator function);

    <U> Stream<U> mapToObj(DoubleFunction<? extends U> function);

    IntStream mapToInt(DoubleToIntFunction function);

    LongStream mapToLong(DoubleToLongFunction function);

    Stream<Double> boxed();

    /** Puts the elements of a stream, which is closed then, in place of each element; null stands for no elements. */
    DoubleStream flatMap(DoubleFunction<? extends DoubleStream> function);

    /** Puts what {@code function} gives to its consumer in place of each element. */
    DoubleStream mapMulti(DoubleMapMultiConsumer function);

    DoubleStream distinct();

    DoubleStream sorted();

    DoubleStream peek(DoubleConsumer action);

    DoubleStream limit(long count);

    DoubleStream skip(long count);

    DoubleStream takeWhile(DoublePredicate filter);

    DoubleStream dropWhile(DoublePredicate filter);

    void forEach(DoubleConsumer action);

    void forEachOrdered(DoubleConsumer action);

    double[] toArray();

    double reduce(double identity, DoubleBinaryOperator operator);

    OptionalDouble reduce(DoubleBinaryOperator operator);

    <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner);

    double sum();

    OptionalDouble min();

    OptionalDouble max();

    /** How many elements there are; the stream does not run if its source and operations tell that beforehand. */
    long count();

    OptionalDouble average();

    DoubleSummaryStatistics summaryStatistics();

    boolean anyMatch(DoublePredicate filter);

    boolean allMatch(DoublePredicate filter);

    boolean noneMatch(DoublePredicate filter);

    OptionalDouble findFirst();

    OptionalDouble findAny();

    @Override
    PrimitiveIterator.OfDouble iterator();

    @Override
    Spliterator.OfDouble spliterator();

    static DoubleStream empty() {
        return StreamSupport.doubleStream(Spliterators.emptyDoubleSpliterator(), false);
    }

    static DoubleStream of(double element) {
        return of(new double[] {element});
    }

    static DoubleStream of(double... elements) {
        return Arrays.stream(elements);
    }

    /** {@code seed}, {@code function(seed)} and so on without end. */
    static DoubleStream iterate(double seed, DoubleUnaryOperator function) {
        Objects.requireNonNull(function);
        return StreamSupport.doubleStream(new Spliterators.AbstractDoubleSpliterator(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            private double last;
            private boolean started;

            @Override
            public boolean tryAdvance(DoubleConsumer action) {
                Objects.requireNonNull(action);
                last = started ? function.applyAsDouble(last) : seed;
                started = true;
                action.accept(last);
                return true;
            }
        }, false);
    }

    /** {@code seed}, {@code next(seed)} and so on up to the first that {@code filter} refuses. */
    static DoubleStream iterate(double seed, DoublePredicate filter, DoubleUnaryOperator next) {
        Objects.requireNonNull(next);
        Objects.requireNonNull(filter);
        return StreamSupport.doubleStream(new Spliterators.AbstractDoubleSpliterator(Long.MAX_VALUE,
                Spliterator.ORDERED | Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            private double last;
            private boolean started;
            private boolean finished;

            @Override
            public boolean tryAdvance(DoubleConsumer action) {
                Objects.requireNonNull(action);
                if (finished) {
                    return false;
                }
                double element = started ? next.applyAsDouble(last) : seed;
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
    static DoubleStream generate(DoubleSupplier supplier) {
        Objects.requireNonNull(supplier);
        return StreamSupport.doubleStream(new Spliterators.AbstractDoubleSpliterator(Long.MAX_VALUE, Spliterator.IMMUTABLE | Spliterator.NONNULL) {
            @Override
            public boolean tryAdvance(DoubleConsumer action) {
                Objects.requireNonNull(action);
                action.accept(supplier.getAsDouble());
                return true;
            }
        }, false);
    }

    /** The elements of one stream and then those of another; closing it closes both. */
    static DoubleStream concat(DoubleStream first, DoubleStream second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        return StreamSupport.doubleStream(new DoubleConcatSpliterator(first.spliterator(), second.spliterator()), false)
                .onClose(StreamSupport.both(first::close, second::close));
    }

    static Builder builder() {
        return new DoubleBuilder();
    }

    /** Collects elements for one stream. */
    interface Builder extends DoubleConsumer {
        /** Adds an element; IllegalStateException once the stream is built. */
        @Override
        void accept(double element);

        default Builder add(double element) {
            accept(element);
            return this;
        }

        DoubleStream build();
    }

    /** Gives any number of elements in place of one. */
    @FunctionalInterface
    interface DoubleMapMultiConsumer {
        void accept(double element, DoubleConsumer consumer);
    }
}
