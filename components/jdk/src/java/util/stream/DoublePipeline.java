package java.util.stream;

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
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;

/** A stream of double elements: its operations, each as the sink that does it. */
class DoublePipeline extends Pipeline<Double, DoubleStream> implements DoubleStream {
    DoublePipeline(Spliterator<?> source, Supplier<? extends Spliterator<?>> late, int characteristics) {
        super(source, late, characteristics);
    }

    DoublePipeline(Pipeline<?, ?> previous, int cleared, int set) {
        super(previous, cleared, set);
    }

    @Override
    void push(Spliterator<?> source, Sink<?> sink) {
        ((Spliterator.OfDouble) source).forEachRemaining((DoubleConsumer) sink);
    }

    @Override
    boolean pushOne(Spliterator<?> source, Sink<?> sink) {
        return ((Spliterator.OfDouble) source).tryAdvance((DoubleConsumer) sink);
    }

    @Override
    public DoubleStream filter(DoublePredicate filter) {
        Objects.requireNonNull(filter);
        return new DoublePipeline(this, SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Double>(down) {
                    @Override
                    public void accept(double element) {
                        if (filter.test(element)) {
                            down.accept(element);
                        }
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream map(DoubleUnaryOperator function) {
        Objects.requireNonNull(function);
        return new DoublePipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Double>(down) {
                    @Override
                    public void accept(double element) {
                        down.accept(function.applyAsDouble(element));
                    }
                };
            }
        };
    }

    @Override
    public <R> Stream<R> mapToObj(DoubleFunction<? extends R> function) {
        Objects.requireNonNull(function);
        return new RefPipeline<R>(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Double>(down) {
                    @Override
                    public void accept(double element) {
                        down.accept(function.apply(element));
                    }
                };
            }
        };
    }

    @Override
    public IntStream mapToInt(DoubleToIntFunction function) {
        Objects.requireNonNull(function);
        return new IntPipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Double>(down) {
                    @Override
                    public void accept(double element) {
                        down.accept(function.applyAsInt(element));
                    }
                };
            }
        };
    }

    @Override
    public LongStream mapToLong(DoubleToLongFunction function) {
        Objects.requireNonNull(function);
        return new LongPipeline(this, SORTED | DISTINCT, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Double>(down) {
                    @Override
                    public void accept(double element) {
                        down.accept(function.applyAsLong(element));
                    }
                };
            }
        };
    }

    @Override
    public Stream<Double> boxed() {
        return new RefPipeline<Double>(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Double>(down) {
                    @Override
                    public void accept(double element) {
                        down.accept((Object) (Double) element);
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream flatMap(DoubleFunction<? extends DoubleStream> function) {
        Objects.requireNonNull(function);
        return new DoublePipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Flattening<Double>(down) {
                    @Override
                    public void accept(double element) {
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
    public DoubleStream mapMulti(DoubleMapMultiConsumer function) {
        Objects.requireNonNull(function);
        return new DoublePipeline(this, SORTED | DISTINCT | SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Double>(down) {
                    @Override
                    public void accept(double element) {
                        function.accept(element, (DoubleConsumer) down);
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream distinct() {
        return boxed().distinct().mapToDouble(element -> element);
    }

    @Override
    public DoubleStream sorted() {
        if (has(SORTED)) {
            return new DoublePipeline(this, 0, 0);
        }
        return new DoublePipeline(this, 0, SORTED | ORDERED) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new DoubleSortedSink(down);
            }
        };
    }

    @Override
    public DoubleStream peek(DoubleConsumer action) {
        Objects.requireNonNull(action);
        return new DoublePipeline(this, 0, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Double>(down) {
                    @Override
                    public void accept(double element) {
                        action.accept(element);
                        down.accept(element);
                    }
                };
            }
        };
    }

    @Override
    public DoubleStream unordered() {
        return has(ORDERED) ? new DoublePipeline(this, ORDERED, 0) : this;
    }

    @Override
    public DoubleStream limit(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return slice(0, count);
    }

    @Override
    public DoubleStream skip(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return count == 0 ? this : slice(count, Long.MAX_VALUE);
    }

    private DoubleStream slice(long skipped, long limit) {
        return new DoublePipeline(this, 0, limit == Long.MAX_VALUE && skipped > 0 ? 0 : STOPS) {
            @Override
            long resized(long size) {
                return size < 0 ? -1 : Math.min(Math.max(size - skipped, 0), limit);
            }

            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Chained<Double>(down) {
                    private long before = skipped;
                    private long left = limit;

                    @Override
                    void begin(long size) {
                        down.begin(resized(size));
                    }

                    @Override
                    public void accept(double element) {
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
    public DoubleStream takeWhile(DoublePredicate filter) {
        Objects.requireNonNull(filter);
        return new DoublePipeline(this, SIZED, STOPS) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Double>(down) {
                    private boolean taking = true;

                    @Override
                    public void accept(double element) {
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
    public DoubleStream dropWhile(DoublePredicate filter) {
        Objects.requireNonNull(filter);
        return new DoublePipeline(this, SIZED, 0) {
            @Override
            Sink<?> wrap(Sink<?> down) {
                return new Sink.Resizing<Double>(down) {
                    private boolean taking;

                    @Override
                    public void accept(double element) {
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
    public void forEach(DoubleConsumer action) {
        Objects.requireNonNull(action);
        run(new Sink<Double>() {
            @Override
            public void accept(double element) {
                action.accept(element);
            }
        }, false);
    }

    @Override
    public void forEachOrdered(DoubleConsumer action) {
        forEach(action);
    }

    @Override
    public double[] toArray() {
        return run(new DoubleArraySink(), false).array();
    }

    @Override
    public double reduce(double identity, DoubleBinaryOperator operator) {
        Objects.requireNonNull(operator);
        return run(new DoubleFoldSink() {
            @Override
            void begin(long size) {
                state = identity;
            }

            @Override
            public void accept(double element) {
                state = operator.applyAsDouble(state, element);
            }
        }, false).state;
    }

    @Override
    public OptionalDouble reduce(DoubleBinaryOperator operator) {
        Objects.requireNonNull(operator);
        DoubleFoldSink result = run(new DoubleFoldSink() {
            @Override
            public void accept(double element) {
                state = any ? operator.applyAsDouble(state, element) : element;
                any = true;
            }
        }, false);
        return result.any ? OptionalDouble.of(result.state) : OptionalDouble.empty();
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(combiner);
        Objects.requireNonNull(supplier);
        Objects.requireNonNull(accumulator);
        return run(new FoldSink<Double, R>() {
            @Override
            void begin(long size) {
                state = supplier.get();
            }

            @Override
            public void accept(double element) {
                accumulator.accept(state, element);
            }
        }, false).state;
    }

    @Override
    public OptionalDouble min() {
        return reduce(Math::min);
    }

    @Override
    public OptionalDouble max() {
        return reduce(Math::max);
    }

    @Override
    public DoubleSummaryStatistics summaryStatistics() {
        return collect(DoubleSummaryStatistics::new, DoubleSummaryStatistics::accept, DoubleSummaryStatistics::combine);
    }

    @Override
    public double sum() {
        return summaryStatistics().getSum();
    }

    @Override
    public OptionalDouble average() {
        DoubleSummaryStatistics statistics = summaryStatistics();
        return statistics.getCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(statistics.getAverage());
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
    public boolean anyMatch(DoublePredicate filter) {
        return matches(filter, true);
    }

    @Override
    public boolean allMatch(DoublePredicate filter) {
        return !matches(filter, false);
    }

    @Override
    public boolean noneMatch(DoublePredicate filter) {
        return !matches(filter, true);
    }

    /** Tells whether any element has {@code wanted} as the filter's result. */
    private boolean matches(DoublePredicate filter, boolean wanted) {
        Objects.requireNonNull(filter);
        return run(new FoldSink<Double, Object>() {
            @Override
            public void accept(double element) {
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
    public OptionalDouble findFirst() {
        DoubleFoldSink result = run(new DoubleFoldSink() {
            @Override
            public void accept(double element) {
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
        return result.any ? OptionalDouble.of(result.state) : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble findAny() {
        return findFirst();
    }

    @Override
    public PrimitiveIterator.OfDouble iterator() {
        return Spliterators.iterator(spliterator());
    }

    @Override
    public Spliterator.OfDouble spliterator() {
        return (Spliterator.OfDouble) pull(new DoublePull());
    }
}
