package java.util.stream;

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
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** A stream of int elements: its operations, each as the sink that does it. */
class IntPipeline extends Pipeline<Integer, IntStream> implements IntStream {
    IntPipeline(Spliterator<?> source, Supplier<? extends Spliterator<?>> late, int characteristics) {
        super(source, late, characteristics);
    }

    IntPipeline(Pipeline<?, ?> previous, int cleared, int set) {
        super(previous, cleared, set);
    }

    @Override
    void push(Spliterator<?> source, Sink<?> sink) {
        ((Spliterator.OfInt) source).forEachRemaining((IntConsumer) sink);
    }

    @Override
    boolean pushOne(Spliterator<?> source, Sink<?> sink) {
        return ((Spliterator.OfInt) source).tryAdvance((IntConsumer) sink);
    }

    @Override
    public IntStream filter(IntPredicate filter) {
        Objects.requireNonNull(filter);
        return new IntPipeline(this, SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        if (filter.test(element)) {
                            down.accept(element);
                        }
                    }
                };
            }
        };
    }

    @Override
    public IntStream map(IntUnaryOperator function) {
        Objects.requireNonNull(function);
        return new IntPipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        down.accept(function.applyAsInt(element));
                    }
                };
            }
        };
    }

    @Override
    public <R> Stream<R> mapToObj(IntFunction<? extends R> function) {
        Objects.requireNonNull(function);
        return new RefPipeline<R>(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        down.accept(function.apply(element));
                    }
                };
            }
        };
    }

    @Override
    public LongStream mapToLong(IntToLongFunction function) {
        Objects.requireNonNull(function);
        return new LongPipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        down.accept(function.applyAsLong(element));
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream mapToDouble(IntToDoubleFunction function) {
        Objects.requireNonNull(function);
        return new DoublePipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        down.accept(function.applyAsDouble(element));
                    }
                };
            }
        };
    }

    @Override
    public LongStream asLongStream() {
        return new LongPipeline(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        down.accept((long) element);
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream asDoubleStream() {
        return new DoublePipeline(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        down.accept((double) element);
                    }
                };
            }
        };
    }

    @Override
    public Stream<Integer> boxed() {
        return new RefPipeline<Integer>(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        down.accept((Object) (Integer) element);
                    }
                };
            }
        };
    }

    @Override
    public IntStream flatMap(IntFunction<? extends IntStream> function) {
        Objects.requireNonNull(function);
        return new IntPipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Flattening<Integer>(down) {
                    @Override
                    public void accept(int element) {
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
    public IntStream mapMulti(IntMapMultiConsumer function) {
        Objects.requireNonNull(function);
        return new IntPipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        function.accept(element, (IntConsumer) down);
                    }
                };
            }
        };
    }

    @Override
    public IntStream distinct() {
        return boxed().distinct().mapToInt(element -> element);
    }

    @Override
    public IntStream sorted() {
        if (has(SORTED)) {
            return new IntPipeline(this, 0, 0);
        }
        return new IntPipeline(this, 0, SORTED | ORDERED) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new IntSortedSink(down);
            }
        };
    }

    @Override
    public IntStream peek(IntConsumer action) {
        Objects.requireNonNull(action);
        return new IntPipeline(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    @Override
                    public void accept(int element) {
                        action.accept(element);
                        down.accept(element);
                    }
                };
            }
        };
    }

    @Override
    public IntStream unordered() {
        return has(ORDERED) ? new IntPipeline(this, ORDERED, 0) : this;
    }

    @Override
    public IntStream limit(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return slice(0, count);
    }

    @Override
    public IntStream skip(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return count == 0 ? this : slice(count, Long.MAX_VALUE);
    }

    private IntStream slice(long skipped, long limit) {
        return new IntPipeline(this, 0, limit == Long.MAX_VALUE && skipped > 0 ? 0 : STOPS) {
            @Override
            long resized(long size) {
                return size < 0 ? -1 : Math.min(Math.max(size - skipped, 0), limit);
            }

            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Integer>(down) {
                    private long before = skipped;
                    private long left = limit;

                    @Override
                    void begin(long size) {
                        down.begin(resized(size));
                    }

                    @Override
                    public void accept(int element) {
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
    public IntStream takeWhile(IntPredicate filter) {
        Objects.requireNonNull(filter);
        return new IntPipeline(this, SIZED, STOPS) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Integer>(down) {
                    private boolean taking = true;

                    @Override
                    public void accept(int element) {
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
    public IntStream dropWhile(IntPredicate filter) {
        Objects.requireNonNull(filter);
        return new IntPipeline(this, SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Integer>(down) {
                    private boolean taking;

                    @Override
                    public void accept(int element) {
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
    public void forEach(IntConsumer action) {
        Objects.requireNonNull(action);
        run(new Sink<Integer>() {
            @Override
            public void accept(int element) {
                action.accept(element);
            }
        }, false);
    }

    @Override
    public void forEachOrdered(IntConsumer action) {
        forEach(action);
    }

    @Override
    public int[] toArray() {
        return run(new IntArraySink(), false).array();
    }

    @Override
    public int reduce(int identity, IntBinaryOperator operator) {
        Objects.requireNonNull(operator);
        return run(new IntFoldSink() {
            @Override
            void begin(long size) {
                state = identity;
            }

            @Override
            public void accept(int element) {
                state = operator.applyAsInt(state, element);
            }
        }, false).state;
    }

    @Override
    public OptionalInt reduce(IntBinaryOperator operator) {
        Objects.requireNonNull(operator);
        IntFoldSink result = run(new IntFoldSink() {
            @Override
            public void accept(int element) {
                state = any ? operator.applyAsInt(state, element) : element;
                any = true;
            }
        }, false);
        return result.any ? OptionalInt.of(result.state) : OptionalInt.empty();
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjIntConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(combiner);
        Objects.requireNonNull(supplier);
        Objects.requireNonNull(accumulator);
        return run(new FoldSink<Integer, R>() {
            @Override
            void begin(long size) {
                state = supplier.get();
            }

            @Override
            public void accept(int element) {
                accumulator.accept(state, element);
            }
        }, false).state;
    }

    @Override
    public OptionalInt min() {
        return reduce(Math::min);
    }

    @Override
    public OptionalInt max() {
        return reduce(Math::max);
    }

    @Override
    public IntSummaryStatistics summaryStatistics() {
        return collect(IntSummaryStatistics::new, IntSummaryStatistics::accept, IntSummaryStatistics::combine);
    }

    @Override
    public int sum() {
        return reduce(0, Integer::sum);
    }

    @Override
    public OptionalDouble average() {
        long[] countAndSum = collect(() -> new long[2], (state, element) -> {
            state[0]++;
            state[1] += element;
        }, (state, other) -> {
            state[0] += other[0];
            state[1] += other[1];
        });
        return countAndSum[0] == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) countAndSum[1] / countAndSum[0]);
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
    public boolean anyMatch(IntPredicate filter) {
        return matches(filter, true);
    }

    @Override
    public boolean allMatch(IntPredicate filter) {
        return !matches(filter, false);
    }

    @Override
    public boolean noneMatch(IntPredicate filter) {
        return !matches(filter, true);
    }

    /** Tells whether any element has {@code wanted} as the filter's result. */
    private boolean matches(IntPredicate filter, boolean wanted) {
        Objects.requireNonNull(filter);
        return run(new FoldSink<Integer, Object>() {
            @Override
            public void accept(int element) {
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
    public OptionalInt findFirst() {
        IntFoldSink result = run(new IntFoldSink() {
            @Override
            public void accept(int element) {
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
        return result.any ? OptionalInt.of(result.state) : OptionalInt.empty();
    }

    @Override
    public OptionalInt findAny() {
        return findFirst();
    }

    @Override
    public PrimitiveIterator.OfInt iterator() {
        return Spliterators.iterator(spliterator());
    }

    @Override
    public Spliterator.OfInt spliterator() {
        return (Spliterator.OfInt) pull(new IntPull());
    }
}
