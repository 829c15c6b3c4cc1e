package java.util.stream;

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
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/** A stream of long elements: its operations, each as the sink that does it. */
class LongPipeline extends Pipeline<Long, LongStream> implements LongStream {
    LongPipeline(Spliterator<?> source, Supplier<? extends Spliterator<?>> late, int characteristics) {
        super(source, late, characteristics);
    }

    LongPipeline(Pipeline<?, ?> previous, int cleared, int set) {
        super(previous, cleared, set);
    }

    @Override
    void push(Spliterator<?> source, Sink<?> sink) {
        ((Spliterator.OfLong) source).forEachRemaining((LongConsumer) sink);
    }

    @Override
    boolean pushOne(Spliterator<?> source, Sink<?> sink) {
        return ((Spliterator.OfLong) source).tryAdvance((LongConsumer) sink);
    }

    @Override
    public LongStream filter(LongPredicate filter) {
        Objects.requireNonNull(filter);
        return new LongPipeline(this, SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Long>(down) {
                    @Override
                    public void accept(long element) {
                        if (filter.test(element)) {
                            down.accept(element);
                        }
                    }
                };
            }
        };
    }

    @Override
    public LongStream map(LongUnaryOperator function) {
        Objects.requireNonNull(function);
        return new LongPipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Long>(down) {
                    @Override
                    public void accept(long element) {
                        down.accept(function.applyAsLong(element));
                    }
                };
            }
        };
    }

    @Override
    public <R> Stream<R> mapToObj(LongFunction<? extends R> function) {
        Objects.requireNonNull(function);
        return new RefPipeline<R>(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Long>(down) {
                    @Override
                    public void accept(long element) {
                        down.accept(function.apply(element));
                    }
                };
            }
        };
    }

    @Override
    public IntStream mapToInt(LongToIntFunction function) {
        Objects.requireNonNull(function);
        return new IntPipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Long>(down) {
                    @Override
                    public void accept(long element) {
                        down.accept(function.applyAsInt(element));
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream mapToDouble(LongToDoubleFunction function) {
        Objects.requireNonNull(function);
        return new DoublePipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Long>(down) {
                    @Override
                    public void accept(long element) {
                        down.accept(function.applyAsDouble(element));
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream asDoubleStream() {
        return new DoublePipeline(this, DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Long>(down) {
                    @Override
                    public void accept(long element) {
                        down.accept((double) element);
                    }
                };
            }
        };
    }

    @Override
    public Stream<Long> boxed() {
        return new RefPipeline<Long>(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Long>(down) {
                    @Override
                    public void accept(long element) {
                        down.accept((Object) (Long) element);
                    }
                };
            }
        };
    }

    @Override
    public LongStream flatMap(LongFunction<? extends LongStream> function) {
        Objects.requireNonNull(function);
        return new LongPipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Flattening<Long>(down) {
                    @Override
                    public void accept(long element) {
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
    public LongStream mapMulti(LongMapMultiConsumer function) {
        Objects.requireNonNull(function);
        return new LongPipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Long>(down) {
                    @Override
                    public void accept(long element) {
                        function.accept(element, (LongConsumer) down);
                    }
                };
            }
        };
    }

    @Override
    public LongStream distinct() {
        return boxed().distinct().mapToLong(element -> element);
    }

    @Override
    public LongStream sorted() {
        if (has(SORTED)) {
            return new LongPipeline(this, 0, 0);
        }
        return new LongPipeline(this, 0, SORTED | ORDERED) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new LongSortedSink(down);
            }
        };
    }

    @Override
    public LongStream peek(LongConsumer action) {
        Objects.requireNonNull(action);
        return new LongPipeline(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Long>(down) {
                    @Override
                    public void accept(long element) {
                        action.accept(element);
                        down.accept(element);
                    }
                };
            }
        };
    }

    @Override
    public LongStream unordered() {
        return has(ORDERED) ? new LongPipeline(this, ORDERED, 0) : this;
    }

    @Override
    public LongStream limit(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return slice(0, count);
    }

    @Override
    public LongStream skip(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return count == 0 ? this : slice(count, Long.MAX_VALUE);
    }

    private LongStream slice(long skipped, long limit) {
        return new LongPipeline(this, 0, limit == Long.MAX_VALUE && skipped > 0 ? 0 : STOPS) {
            @Override
            long resized(long size) {
                return size < 0 ? -1 : Math.min(Math.max(size - skipped, 0), limit);
            }

            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Long>(down) {
                    private long before = skipped;
                    private long left = limit;

                    @Override
                    void begin(long size) {
                        down.begin(resized(size));
                    }

                    @Override
                    public void accept(long element) {
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
    public LongStream takeWhile(LongPredicate filter) {
        Objects.requireNonNull(filter);
        return new LongPipeline(this, SIZED, STOPS) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Long>(down) {
                    private boolean taking = true;

                    @Override
                    public void accept(long element) {
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
    public LongStream dropWhile(LongPredicate filter) {
        Objects.requireNonNull(filter);
        return new LongPipeline(this, SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Long>(down) {
                    private boolean taking;

                    @Override
                    public void accept(long element) {
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
    public void forEach(LongConsumer action) {
        Objects.requireNonNull(action);
        run(new Sink<Long>() {
            @Override
            public void accept(long element) {
                action.accept(element);
            }
        }, false);
    }

    @Override
    public void forEachOrdered(LongConsumer action) {
        forEach(action);
    }

    @Override
    public long[] toArray() {
        return run(new LongArraySink(), false).array();
    }

    @Override
    public long reduce(long identity, LongBinaryOperator operator) {
        Objects.requireNonNull(operator);
        return run(new LongFoldSink() {
            @Override
            void begin(long size) {
                state = identity;
            }

            @Override
            public void accept(long element) {
                state = operator.applyAsLong(state, element);
            }
        }, false).state;
    }

    @Override
    public OptionalLong reduce(LongBinaryOperator operator) {
        Objects.requireNonNull(operator);
        LongFoldSink result = run(new LongFoldSink() {
            @Override
            public void accept(long element) {
                state = any ? operator.applyAsLong(state, element) : element;
                any = true;
            }
        }, false);
        return result.any ? OptionalLong.of(result.state) : OptionalLong.empty();
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjLongConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(combiner);
        Objects.requireNonNull(supplier);
        Objects.requireNonNull(accumulator);
        return run(new FoldSink<Long, R>() {
            @Override
            void begin(long size) {
                state = supplier.get();
            }

            @Override
            public void accept(long element) {
                accumulator.accept(state, element);
            }
        }, false).state;
    }

    @Override
    public OptionalLong min() {
        return reduce(Math::min);
    }

    @Override
    public OptionalLong max() {
        return reduce(Math::max);
    }

    @Override
    public LongSummaryStatistics summaryStatistics() {
        return collect(LongSummaryStatistics::new, LongSummaryStatistics::accept, LongSummaryStatistics::combine);
    }

    @Override
    public long sum() {
        return reduce(0, Long::sum);
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
    public boolean anyMatch(LongPredicate filter) {
        return matches(filter, true);
    }

    @Override
    public boolean allMatch(LongPredicate filter) {
        return !matches(filter, false);
    }

    @Override
    public boolean noneMatch(LongPredicate filter) {
        return !matches(filter, true);
    }

    /** Tells whether any element has {@code wanted} as the filter's result. */
    private boolean matches(LongPredicate filter, boolean wanted) {
        Objects.requireNonNull(filter);
        return run(new FoldSink<Long, Object>() {
            @Override
            public void accept(long element) {
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
    public OptionalLong findFirst() {
        LongFoldSink result = run(new LongFoldSink() {
            @Override
            public void accept(long element) {
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
        return result.any ? OptionalLong.of(result.state) : OptionalLong.empty();
    }

    @Override
    public OptionalLong findAny() {
        return findFirst();
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return Spliterators.iterator(spliterator());
    }

    @Override
    public Spliterator.OfLong spliterator() {
        return (Spliterator.OfLong) pull(new LongPull());
    }
}
