package java.util.stream;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** One stage of a running stream: gets {@code begin}, then elements by the {@code accept} of its kind, then {@code end}. */
abstract class Sink<T> implements Consumer<T>, IntConsumer, LongConsumer, DoubleConsumer {
    /** {@code size} is how many elements will come, or -1 if that is unknown. */
    void begin(long size) {
    }

    void end() {
    }

    /** True if this stage wants no more elements. */
    boolean cancelled() {
        return false;
    }

    @Override
    public void accept(T element) {
        throw new IllegalStateException("called wrong accept method");
    }

    @Override
    public void accept(int element) {
        throw new IllegalStateException("called wrong accept method");
    }

    @Override
    public void accept(long element) {
        throw new IllegalStateException("called wrong accept method");
    }

    @Override
    public void accept(double element) {
        throw new IllegalStateException("called wrong accept method");
    }

    /** A stage that has another behind it, which hears what it hears itself. */
    abstract static class Chained<T> extends Sink<T> {
        final Sink<Object> down;

        @SuppressWarnings("unchecked")
        Chained(Sink<?> down) {
            this.down = (Sink<Object>) down;
        }

        @Override
        void begin(long size) {
            down.begin(size);
        }

        @Override
        void end() {
            down.end();
        }

        @Override
        boolean cancelled() {
            return down.cancelled();
        }
    }

    /** A stage that gives on any number of elements for each that it gets. */
    abstract static class Resizing<T> extends Chained<T> {
        Resizing(Sink<?> down) {
            super(down);
        }

        @Override
        void begin(long size) {
            down.begin(-1);
        }
    }

    /** A stage that puts streams in place of elements: it stops amid such a stream only if anybody asks whether to stop. */
    abstract static class Flattening<T> extends Resizing<T> {
        boolean mayStop;

        Flattening(Sink<?> down) {
            super(down);
        }

        @Override
        boolean cancelled() {
            mayStop = true;
            return down.cancelled();
        }
    }
}
