package java.util.stream;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** A stream of objects. */
public interface Stream<T> extends BaseStream<T, Stream<T>> {
    Stream<T> filter(Predicate<? super T> filter);

    <R> Stream<R> map(Function<? super T, ? extends R> function);

    IntStream mapToInt(ToIntFunction<? super T> function);

    LongStream mapToLong(ToLongFunction<? super T> function);

    DoubleStream mapToDouble(ToDoubleFunction<? super T> function);

    /** Puts the elements of a stream, which is closed then, in place of each element; null stands for no elements. */
    <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> function);

    IntStream flatMapToInt(Function<? super T, ? extends IntStream> function);

    LongStream flatMapToLong(Function<? super T, ? extends LongStream> function);

    DoubleStream flatMapToDouble(Function<? super T, ? extends DoubleStream> function);

    /** Puts what {@code function} gives to its consumer in place of each element. */
    <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> function);

    IntStream mapMultiToInt(BiConsumer<? super T, ? super IntConsumer> function);

    LongStream mapMultiToLong(BiConsumer<? super T, ? super LongConsumer> function);

    DoubleStream mapMultiToDouble(BiConsumer<? super T, ? super DoubleConsumer> function);

    Stream<T> distinct();

    Stream<T> sorted();

    Stream<T> sorted(Comparator<? super T> comparator);

    Stream<T> peek(Consumer<? super T> action);

    Stream<T> limit(long count);

    Stream<T> skip(long count);

    Stream<T> takeWhile(Predicate<? super T> filter);

    Stream<T> dropWhile(Predicate<? super T> filter);

    void forEach(Consumer<? super T> action);

    void forEachOrdered(Consumer<? super T> action);

    Object[] toArray();

    /** Into an array that {@code generator} makes; ArrayStoreException if an element does not fit. */
    <A> A[] toArray(IntFunction<A[]> generator);

    /** An unmodifiable list. */
    List<T> toList();

    T reduce(T identity, BinaryOperator<T> operator);

    Optional<T> reduce(BinaryOperator<T> operator);

    <U> U reduce(U identity, BiFunction<U, ? super T, U> accumulator, BinaryOperator<U> combiner);

    <R> R collect(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator, BiConsumer<R, R> combiner);

    <R, A> R collect(Collector<? super T, A, R> collector);

    Optional<T> min(Comparator<? super T> comparator);

    Optional<T> max(Comparator<? super T> comparator);

    /** How many elements there are; the stream does not run if its source and operations tell that beforehand. */
    long count();

    boolean anyMatch(Predicate<? super T> filter);

    boolean allMatch(Predicate<? super T> filter);

    boolean noneMatch(Predicate<? super T> filter);

    Optional<T> findFirst();

    Optional<T> findAny();

    static <T> Stream<T> empty() {
        return StreamSupport.stream(Spliterators.<T>emptySpliterator(), false);
    }

    static <T> Stream<T> of(T element) {
        return Stream.<T>builder().add(element).build();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Stream<T> of(T... elements) {
        return Arrays.stream(elements);
    }

    static <T> Stream<T> ofNullable(T element) {
        return element == null ? empty() : of(element);
    }

    /** {@code seed}, {@code function(seed)} and so on without end. */
    static <T> Stream<T> iterate(T seed, UnaryOperator<T> function) {
        Objects.requireNonNull(function);
        return StreamSupport.stream(new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.IMMUTABLE) {
            private T last;
            private boolean started;

            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                Objects.requireNonNull(action);
                last = started ? function.apply(last) : seed;
                started = true;
                action.accept(last);
                return true;
            }
        }, false);
    }

    /** {@code seed}, {@code next(seed)} and so on up to the first that {@code filter} refuses. */
    static <T> Stream<T> iterate(T seed, Predicate<? super T> filter, UnaryOperator<T> next) {
        Objects.requireNonNull(next);
        Objects.requireNonNull(filter);
        return StreamSupport.stream(new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.IMMUTABLE) {
            private T last;
            private boolean started;
            private boolean finished;

            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                Objects.requireNonNull(action);
                if (finished) {
                    return false;
                }
                T element = started ? next.apply(last) : seed;
                started = true;
                if (!filter.test(element)) {
                    last = null;
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
    static <T> Stream<T> generate(Supplier<? extends T> supplier) {
        Objects.requireNonNull(supplier);
        return StreamSupport.stream(new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.IMMUTABLE) {
            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                Objects.requireNonNull(action);
                action.accept(supplier.get());
                return true;
            }
        }, false);
    }

    /** The elements of one stream and then those of another; closing it closes both. */
    @SuppressWarnings("unchecked")
    static <T> Stream<T> concat(Stream<? extends T> first, Stream<? extends T> second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        Spliterator<T> joined = new ConcatSpliterator<>((Spliterator<T>) first.spliterator(), (Spliterator<T>) second.spliterator());
        return StreamSupport.stream(joined, false).onClose(StreamSupport.both(first::close, second::close));
    }

    static <T> Builder<T> builder() {
        return new RefBuilder<>();
    }

    /** Collects elements for one stream. */
    interface Builder<T> extends Consumer<T> {
        /** Adds an element; IllegalStateException once the stream is built. */
        @Override
        void accept(T element);

        default Builder<T> add(T element) {
            accept(element);
            return this;
        }

        Stream<T> build();
    }
}
