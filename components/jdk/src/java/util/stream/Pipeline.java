package java.util.stream;

import java.util.Spliterator;
import java.util.function.Supplier;

/**
 * A stream: its source, or one operation behind another. An operation is its {@link #wrap}; the terminal operation makes a {@link Sink},
 * wraps it stage by stage from the last to the first, and pushes the source's elements into the outcome. The source is asked for
 * its elements one by one only if some stage may want to stop.
 */
abstract class Pipeline<T, S extends BaseStream<T, S>> implements BaseStream<T, S> {
    static final int DISTINCT = Spliterator.DISTINCT;
    static final int SORTED = Spliterator.SORTED;
    static final int ORDERED = Spliterator.ORDERED;
    static final int SIZED = Spliterator.SIZED;
    /** This stage or one before may stop early. */
    static final int STOPS = 1 << 24;

    private static final String USED = "stream has already been operated upon or closed";
    private static final int FROM_SOURCE = DISTINCT | SORTED | ORDERED | SIZED;

    private final Pipeline<?, ?> previous;
    private final Pipeline<?, ?> head;
    private final int flags;
    private boolean used;
    private Spliterator<?> source;
    private Supplier<? extends Spliterator<?>> lateSource;
    private Runnable closeAction;
    private boolean parallel;

    /** The source; {@code late} gives the spliterator at the terminal operation if {@code source} is null. */
    Pipeline(Spliterator<?> source, Supplier<? extends Spliterator<?>> late, int characteristics) {
        this.previous = null;
        this.head = this;
        this.source = source;
        this.lateSource = late;
        int known = characteristics & FROM_SOURCE;
        if ((known & SORTED) != 0 && source != null && source.getComparator() != null) {
            known &= ~SORTED;
        }
        this.flags = known;
    }

    /** An operation behind {@code previous}, which keeps all of its flags but {@code cleared} and has {@code set}. */
    Pipeline(Pipeline<?, ?> previous, int cleared, int set) {
        previous.use();
        this.previous = previous;
        this.head = previous.head;
        this.flags = previous.flags & ~cleared | set;
    }

    /** The sink in front of {@code down} that does what this operation is. */
    Sink<?> wrap(Sink<?> down) {
        return down;
    }

    /** How many elements this operation gives if it gets {@code size}. */
    long resized(long size) {
        return size;
    }

    /** Pushes all of {@code source}, which is of this stream's kind. */
    abstract void push(Spliterator<?> source, Sink<?> sink);

    /** Pushes one element; false if there is none. */
    abstract boolean pushOne(Spliterator<?> source, Sink<?> sink);

    final boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private void use() {
        if (used) {
            throw new IllegalStateException(USED);
        }
        used = true;
    }

    private Spliterator<?> takeSource() {
        Spliterator<?> taken = head.source != null ? head.source : head.lateSource == null ? null : head.lateSource.get();
        if (taken == null) {
            throw new IllegalStateException("source already consumed or closed");
        }
        head.source = null;
        head.lateSource = null;
        return taken;
    }

    private long outputSize(Spliterator<?> taken) {
        return !has(SIZED) ? -1 : previous == null ? taken.getExactSizeIfKnown() : resized(previous.outputSize(taken));
    }

    private Sink<?> wrapAll(Sink<?> terminal) {
        Sink<?> sink = terminal;
        for (Pipeline<?, ?> stage = this; stage.previous != null; stage = stage.previous) {
            sink = stage.wrap(sink);
        }
        return sink;
    }

    /** Runs the stream into {@code terminal} and returns that; {@code stops} tells that it may be cancelled. */
    final <K extends Sink<?>> K run(K terminal, boolean stops) {
        use();
        Spliterator<?> taken = takeSource();
        Sink<?> sink = wrapAll(terminal);
        sink.begin(head.has(SIZED) ? taken.getExactSizeIfKnown() : -1);
        if (!stops && !has(STOPS)) {
            head.push(taken, sink);
        } else {
            while (!sink.cancelled() && head.pushOne(taken, sink)) {
                continue;
            }
        }
        sink.end();
        return terminal;
    }

    /** How many elements there are if that is known without running the stream, which it ends; else -1 and the stream lives on. */
    final long knownCount() {
        if (!has(SIZED)) {
            return -1;
        }
        if (used) {
            throw new IllegalStateException(USED);
        }
        Spliterator<?> taken = takeSource();
        long size = outputSize(taken);
        if (size < 0) {
            head.source = taken;
        } else {
            used = true;
        }
        return size;
    }

    /** Ends the stream: its elements are then pulled through {@link Pull}, or come from the source itself if this is one. */
    final Spliterator<?> pull(Pull<?> pull) {
        use();
        if (previous == null) {
            return takeSource();
        }
        pull.open(this::takeSource, this::wrapAll, head::pushOne, this::outputSize, flags);
        return (Spliterator<?>) pull;
    }

    @Override
    public final boolean isParallel() {
        return head.parallel;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final S sequential() {
        head.parallel = false;
        return (S) this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final S parallel() {
        head.parallel = true;
        return (S) this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final S onClose(Runnable action) {
        if (used) {
            throw new IllegalStateException(USED);
        }
        java.util.Objects.requireNonNull(action);
        Runnable earlier = head.closeAction;
        head.closeAction = earlier == null ? action : StreamSupport.both(earlier, action);
        return (S) this;
    }

    @Override
    public final void close() {
        used = true;
        head.source = null;
        head.lateSource = null;
        Runnable action = head.closeAction;
        head.closeAction = null;
        if (action != null) {
            action.run();
        }
    }
}
