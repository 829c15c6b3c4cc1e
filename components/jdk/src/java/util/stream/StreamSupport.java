package java.util.stream;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Supplier;

/** Makes streams of spliterators. */
public final class StreamSupport {
    private StreamSupport() {
    }

    public static <T> Stream<T> stream(Spliterator<T> spliterator, boolean parallel) {
        Objects.requireNonNull(spliterator);
        return marked(new RefPipeline<T>(spliterator, null, spliterator.characteristics()), parallel);
    }

    public static <T> Stream<T> stream(Supplier<? extends Spliterator<T>> supplier, int characteristics, boolean parallel) {
        Objects.requireNonNull(supplier);
        return marked(new RefPipeline<T>(null, supplier, characteristics), parallel);
    }

    public static IntStream intStream(Spliterator.OfInt spliterator, boolean parallel) {
        return marked(new IntPipeline(spliterator, null, spliterator.characteristics()), parallel);
    }

    public static IntStream intStream(Supplier<? extends Spliterator.OfInt> supplier, int characteristics, boolean parallel) {
        return marked(new IntPipeline(null, supplier, characteristics), parallel);
    }

    public static LongStream longStream(Spliterator.OfLong spliterator, boolean parallel) {
        return marked(new LongPipeline(spliterator, null, spliterator.characteristics()), parallel);
    }

    public static LongStream longStream(Supplier<? extends Spliterator.OfLong> supplier, int characteristics, boolean parallel) {
        return marked(new LongPipeline(null, supplier, characteristics), parallel);
    }

    public static DoubleStream doubleStream(Spliterator.OfDouble spliterator, boolean parallel) {
        return marked(new DoublePipeline(spliterator, null, spliterator.characteristics()), parallel);
    }

    public static DoubleStream doubleStream(Supplier<? extends Spliterator.OfDouble> supplier, int characteristics, boolean parallel) {
        return marked(new DoublePipeline(null, supplier, characteristics), parallel);
    }

    private static <T, S extends BaseStream<T, S>> S marked(S stream, boolean parallel) {
        return parallel ? stream.parallel() : stream;
    }

    /** Runs both, even if the first throws; what the second throws then is suppressed. */
    static Runnable both(Runnable first, Runnable second) {
        return () -> {
            try {
                first.run();
            } catch (Throwable thrown) {
                try {
                    second.run();
                } catch (Throwable later) {
                    if (later != thrown) {
                        thrown.addSuppressed(later);
                    }
                }
                throw thrown;
            }
            second.run();
        };
    }
}
