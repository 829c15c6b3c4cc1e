package java.util.stream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
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

/** A stream of objects: its operations, each as the sink that does it. */
class RefPipeline<T> extends Pipeline<T, Stream<T>> implements Stream<T> {
    RefPipeline(Spliterator<?> source, Supplier<? extends Spliterator<?>> late, int characteristics) {
        super(source, late, characteristics);
    }

    RefPipeline(Pipeline<?, ?> previous, int cleared, int set) {
        super(previous, cleared, set);
    }

    @Override
    @SuppressWarnings("unchecked")
    void push(Spliterator<?> source, Sink<?> sink) {
        ((Spliterator<Object>) source).forEachRemaining((Consumer<Object>) sink);
    }

    @Override
    @SuppressWarnings("unchecked")
    boolean pushOne(Spliterator<?> source, Sink<?> sink) {
        return ((Spliterator<Object>) source).tryAdvance((Consumer<Object>) sink);
    }

    @Override
    public Stream<T> filter(Predicate<? super T> filter) {
        Objects.requireNonNull(filter);
        return new RefPipeline<T>(this, SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<T>(down) {
                    @Override
                    public void accept(T element) {
                        if (filter.test(element)) {
                            down.accept(element);
                        }
                    }
                };
            }
        };
    }

    @Override
    public <R> Stream<R> map(Function<? super T, ? extends R> function) {
        Objects.requireNonNull(function);
        return new RefPipeline<R>(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<T>(down) {
                    @Override
                    public void accept(T element) {
                        down.accept(function.apply(element));
                    }
                };
            }
        };
    }

    @Override
    public IntStream mapToInt(ToIntFunction<? super T> function) {
        Objects.requireNonNull(function);
        return new IntPipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<T>(down) {
                    @Override
                    public void accept(T element) {
                        down.accept(function.applyAsInt(element));
                    }
                };
            }
        };
    }

    @Override
    public LongStream mapToLong(ToLongFunction<? super T> function) {
        Objects.requireNonNull(function);
        return new LongPipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<T>(down) {
                    @Override
                    public void accept(T element) {
                        down.accept(function.applyAsLong(element));
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream mapToDouble(ToDoubleFunction<? super T> function) {
        Objects.requireNonNull(function);
        return new DoublePipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<T>(down) {
                    @Override
                    public void accept(T element) {
                        down.accept(function.applyAsDouble(element));
                    }
                };
            }
        };
    }

    @Override
    public <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> function) {
        Objects.requireNonNull(function);
        return new RefPipeline<R>(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Flattening<T>(down) {
                    @Override
                    public void accept(T element) {
                        try (Stream<? extends R> inner = function.apply(element)) {
                            if (inner == null) {
                                return;
                            }
                            if (!mayStop) {
                                inner.sequential().forEach(down);
                                return;
                            }
                            Spliterator<? extends R> elements = inner.sequential().spliterator();
                            while (!down.cancelled() && elements.tryAdvance(down)) {
                                continue;
                            }
                        }
                    }
                };
            }
        };
    }

    @Override
    public IntStream flatMapToInt(Function<? super T, ? extends IntStream> function) {
        Objects.requireNonNull(function);
        return new IntPipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Flattening<T>(down) {
                    @Override
                    public void accept(T element) {
                        try (IntStream inner = function.apply(element)) {
                            if (inner == null) {
                                return;
                            }
                            if (!mayStop) {
                                inner.sequential().forEach((IntConsumer) down);
                                return;
                            }
                            Spliterator.OfInt elements = inner.sequential().spliterator();
                            while (!down.cancelled() && elements.tryAdvance((IntConsumer) down)) {
                                continue;
                            }
                        }
                    }
                };
            }
        };
    }

    @Override
    public LongStream flatMapToLong(Function<? super T, ? extends LongStream> function) {
        Objects.requireNonNull(function);
        return new LongPipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Flattening<T>(down) {
                    @Override
                    public void accept(T element) {
                        try (LongStream inner = function.apply(element)) {
                            if (inner == null) {
                                return;
                            }
                            if (!mayStop) {
                                inner.sequential().forEach((LongConsumer) down);
                                return;
                            }
                            Spliterator.OfLong elements = inner.sequential().spliterator();
                            while (!down.cancelled() && elements.tryAdvance((LongConsumer) down)) {
                                continue;
                            }
                        }
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream flatMapToDouble(Function<? super T, ? extends DoubleStream> function) {
        Objects.requireNonNull(function);
        return new DoublePipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Flattening<T>(down) {
                    @Override
                    public void accept(T element) {
                        try (DoubleStream inner = function.apply(element)) {
                            if (inner == null) {
                                return;
                            }
                            if (!mayStop) {
                                inner.sequential().forEach((DoubleConsumer) down);
                                return;
                            }
                            Spliterator.OfDouble elements = inner.sequential().spliterator();
                            while (!down.cancelled() && elements.tryAdvance((DoubleConsumer) down)) {
                                continue;
                            }
                        }
                    }
                };
            }
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> function) {
        Objects.requireNonNull(function);
        return new RefPipeline<R>(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<T>(down) {
                    @Override
                    public void accept(T element) {
                        function.accept(element, (Consumer<R>) (Consumer<?>) down);
                    }
                };
            }
        };
    }

    @Override
    public IntStream mapMultiToInt(BiConsumer<? super T, ? super IntConsumer> function) {
        Objects.requireNonNull(function);
        return new IntPipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<T>(down) {
                    @Override
                    public void accept(T element) {
                        function.accept(element, (IntConsumer) down);
                    }
                };
            }
        };
    }

    @Override
    public LongStream mapMultiToLong(BiConsumer<? super T, ? super LongConsumer> function) {
        Objects.requireNonNull(function);
        return new LongPipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<T>(down) {
                    @Override
                    public void accept(T element) {
                        function.accept(element, (LongConsumer) down);
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream mapMultiToDouble(BiConsumer<? super T, ? super DoubleConsumer> function) {
        Objects.requireNonNull(function);
        return new DoublePipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<T>(down) {
                    @Override
                    public void accept(T element) {
                        function.accept(element, (DoubleConsumer) down);
                    }
                };
            }
        };
    }

    @Override
    public Stream<T> distinct() {
        if (has(DISTINCT)) {
            return new RefPipeline<T>(this, SIZED, 0);
        }
        boolean neighbours = has(SORTED);
        return new RefPipeline<T>(this, SIZED, DISTINCT) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return neighbours ? new DistinctSink.OfSorted<T>(down) : new DistinctSink<T>(down);
            }
        };
    }

    @Override
    public Stream<T> sorted() {
        if (has(SORTED)) {
            return new RefPipeline<T>(this, 0, 0);
        }
        return new RefPipeline<T>(this, 0, SORTED | ORDERED) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new SortedSink<T>(down, null);
            }
        };
    }

    @Override
    public Stream<T> sorted(Comparator<? super T> comparator) {
        Objects.requireNonNull(comparator);
        return new RefPipeline<T>(this, SORTED, ORDERED) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new SortedSink<T>(down, comparator);
            }
        };
    }

    @Override
    public Stream<T> peek(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        return new RefPipeline<T>(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<T>(down) {
                    @Override
                    public void accept(T element) {
                        action.accept(element);
                        down.accept(element);
                    }
                };
            }
        };
    }

    @Override
    public Stream<T> unordered() {
        return has(ORDERED) ? new RefPipeline<T>(this, ORDERED, 0) : this;
    }

    @Override
    public Stream<T> limit(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return slice(0, count);
    }

    @Override
    public Stream<T> skip(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return count == 0 ? this : slice(count, Long.MAX_VALUE);
    }

    private Stream<T> slice(long skipped, long limit) {
        return new RefPipeline<T>(this, 0, limit == Long.MAX_VALUE && skipped > 0 ? 0 : STOPS) {
            @Override
            long resized(long size) {
                return size < 0 ? -1 : Math.min(Math.max(size - skipped, 0), limit);
            }

            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<T>(down) {
                    private long before = skipped;
                    private long left = limit;

                    @Override
                    void begin(long size) {
                        down.begin(resized(size));
                    }

                    @Override
                    public void accept(T element) {
                        if (before > 0) {
                            before--;
                        } else if (left > 0) {
                            left--;
                            down.accept(element);
                        }
                    }

                    @Override
                    boolean cancelled() {
                        return left == 0 || down.cancelled();
                    }
                };
            }
        };
    }

    @Override
    public Stream<T> takeWhile(Predicate<? super T> filter) {
        Objects.requireNonNull(filter);
        return new RefPipeline<T>(this, SIZED, STOPS) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<T>(down) {
                    private boolean taking = true;

                    @Override
                    public void accept(T element) {
                        if (taking && (taking = filter.test(element))) {
                            down.accept(element);
                        }
                    }

                    @Override
                    boolean cancelled() {
                        return !taking || down.cancelled();
                    }
                };
            }
        };
    }

    @Override
    public Stream<T> dropWhile(Predicate<? super T> filter) {
        Objects.requireNonNull(filter);
        return new RefPipeline<T>(this, SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<T>(down) {
                    private boolean taking;

                    @Override
                    public void accept(T element) {
                        if (!taking) {
                            taking = !filter.test(element);
                        }
                        if (taking) {
                            down.accept(element);
                        }
                    }
                };
            }
        };
    }

    @Override
    public void forEach(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        run(new Sink<T>() {
            @Override
            public void accept(T element) {
                action.accept(element);
            }
        }, false);
    }

    @Override
    public void forEachOrdered(Consumer<? super T> action) {
        forEach(action);
    }

    @Override
    public Object[] toArray() {
        return toArray(Object[]::new);
    }

    @Override
    public <A> A[] toArray(IntFunction<A[]> generator) {
        ArrayList<T> list = gathered();
        A[] array = generator.apply(list.size());
        if (array.length != list.size()) {
            throw new IllegalStateException(String.format("Begin size %d is not equal to fixed size %d", list.size(), array.length));
        }
        return list.toArray(array);
    }

    private ArrayList<T> gathered() {
        ArrayList<T> list = new ArrayList<>();
        run(new Sink<T>() {
            @Override
            public void accept(T element) {
                list.add(element);
            }
        }, false);
        return list;
    }

    @Override
    public List<T> toList() {
        return Collections.unmodifiableList(gathered());
    }

    @Override
    public <U> U reduce(U identity, BiFunction<U, ? super T, U> accumulator, BinaryOperator<U> combiner) {
        Objects.requireNonNull(accumulator);
        Objects.requireNonNull(combiner);
        return run(new FoldSink<T, U>() {
            @Override
            void begin(long size) {
                state = identity;
            }

            @Override
            public void accept(T element) {
                state = accumulator.apply(state, element);
            }
        }, false).state;
    }

    @Override
    public T reduce(T identity, BinaryOperator<T> operator) {
        return reduce(identity, operator, operator);
    }

    @Override
    public Optional<T> reduce(BinaryOperator<T> operator) {
        Objects.requireNonNull(operator);
        FoldSink<T, T> result = run(new FoldSink<T, T>() {
            @Override
            public void accept(T element) {
                state = any ? operator.apply(state, element) : element;
                any = true;
            }
        }, false);
        return result.any ? Optional.of(result.state) : Optional.empty();
    }

    @Override
    public <R> R collect(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(supplier);
        Objects.requireNonNull(accumulator);
        Objects.requireNonNull(combiner);
        return fold(supplier, accumulator);
    }

    private <R> R fold(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator) {
        return run(new FoldSink<T, R>() {
            @Override
            void begin(long size) {
                state = supplier.get();
            }

            @Override
            public void accept(T element) {
                accumulator.accept(state, element);
            }
        }, false).state;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R, A> R collect(Collector<? super T, A, R> collector) {
        Supplier<A> supplier = collector.supplier();
        BiConsumer<A, ? super T> accumulator = collector.accumulator();
        A state = fold(supplier, accumulator);
        return collector.characteristics().contains(Collector.Characteristics.IDENTITY_FINISH) ? (R) state : collector.finisher().apply(state);
    }

    @Override
    public Optional<T> min(Comparator<? super T> comparator) {
        Objects.requireNonNull(comparator);
        return reduce((first, second) -> comparator.compare(first, second) <= 0 ? first : second);
    }

    @Override
    public Optional<T> max(Comparator<? super T> comparator) {
        Objects.requireNonNull(comparator);
        return reduce((first, second) -> comparator.compare(first, second) >= 0 ? first : second);
    }

    @Override
    public long count() {
        long known = knownCount();
        if (known >= 0) {
            return known;
        }
        long[] count = new long[1];
        forEach(element -> count[0]++);
        return count[0];
    }

    @Override
    public boolean anyMatch(Predicate<? super T> filter) {
        return matches(filter, true);
    }

    @Override
    public boolean allMatch(Predicate<? super T> filter) {
        return !matches(filter, false);
    }

    @Override
    public boolean noneMatch(Predicate<? super T> filter) {
        return !matches(filter, true);
    }

    /** Tells whether any element has {@code wanted} as the filter's result. */
    private boolean matches(Predicate<? super T> filter, boolean wanted) {
        Objects.requireNonNull(filter);
        return run(new FoldSink<T, Object>() {
            @Override
            public void accept(T element) {
                if (!any && filter.test(element) == wanted) {
                    any = true;
                }
            }

            @Override
            boolean cancelled() {
                return any;
            }
        }, true).any;
    }

    @Override
    public Optional<T> findFirst() {
        FoldSink<T, T> result = run(new FoldSink<T, T>() {
            @Override
            public void accept(T element) {
                if (!any) {
                    any = true;
                    state = element;
                }
            }

            @Override
            boolean cancelled() {
                return any;
            }
        }, true);
        return result.any ? Optional.of(result.state) : Optional.empty();
    }

    @Override
    public Optional<T> findAny() {
        return findFirst();
    }

    @Override
    public Iterator<T> iterator() {
        return Spliterators.iterator(spliterator());
    }

    @Override
    @SuppressWarnings("unchecked")
    public Spliterator<T> spliterator() {
        return (Spliterator<T>) pull(new RefPull<>());
    }
}
