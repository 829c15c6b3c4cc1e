package java.util.stream;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A stream seen as a spliterator: runs its stages for as many source elements as it takes to have one at the end. What a stage gives
 * on beyond that waits in a buffer.
 */
class Pull<T> {
    private final ArrayDeque<Object> ready = new ArrayDeque<>();
    private Supplier<Spliterator<?>> lateSource;
    private Function<Sink<?>, Sink<?>> wrapAll;
    private BiPredicate<Spliterator<?>, Sink<?>> pushOne;
    private ToLongFunction<Spliterator<?>> size;
    private int flags;
    private Spliterator<?> source;
    private Sink<?> sink;
    private boolean ended;

    final void open(Supplier<Spliterator<?>> lateSource, Function<Sink<?>, Sink<?>> wrapAll, BiPredicate<Spliterator<?>, Sink<?>> pushOne,
            ToLongFunction<Spliterator<?>> size, int flags) {
        this.lateSource = lateSource;
        this.wrapAll = wrapAll;
        this.pushOne = pushOne;
        this.size = size;
        this.flags = flags;
    }

    private void start() {
        if (source == null) {
            source = lateSource.get();
        }
    }

    /** True if {@link #take} has an element to give. */
    final boolean advance() {
        start();
        if (sink == null && !ended) {
            sink = wrapAll.apply(new Buffer(ready));
            sink.begin(source.getExactSizeIfKnown());
        }
        while (ready.isEmpty()) {
            if (ended) {
                return false;
            }
            if (sink.cancelled() || !pushOne.test(source, sink)) {
                ended = true;
                sink.end();
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    final T take() {
        Object element = ready.poll();
        return element == Buffer.NULL ? null : (T) element;
    }

    public final long estimateSize() {
        start();
        long exact = size.applyAsLong(source);
        return exact >= 0 ? exact : source.estimateSize();
    }

    public final long getExactSizeIfKnown() {
        start();
        return size.applyAsLong(source);
    }

    public final int characteristics() {
        start();
        int known = flags & ~Pipeline.STOPS;
        return (known & Pipeline.SIZED) != 0 ? known | source.characteristics() & Spliterator.SUBSIZED : known;
    }

    public Comparator<? super T> getComparator() {
        if ((characteristics() & Spliterator.SORTED) == 0) {
            throw new IllegalStateException();
        }
        return null;
    }

    /** Keeps elements of any kind; a deque has no nulls. */
    private static final class Buffer extends Sink<Object> {
        static final Object NULL = new Object();

        private final ArrayDeque<Object> ready;

        Buffer(ArrayDeque<Object> ready) {
            this.ready = ready;
        }

        @Override
        public void accept(Object element) {
            ready.add(element == null ? NULL : element);
        }

        @Override
        public void accept(int element) {
            ready.add(element);
        }

        @Override
        public void accept(long element) {
            ready.add(element);
        }

        @Override
        public void accept(double element) {
            ready.add(element);
        }
    }
}
