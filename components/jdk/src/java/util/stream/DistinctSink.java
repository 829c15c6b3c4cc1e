package java.util.stream;

import java.util.HashSet;

/** Lets through what has not come before. */
final class DistinctSink<T> extends Sink.Resizing<T> {
    private HashSet<T> seen;

    DistinctSink(Sink<?> down) {
        super(down);
    }

    @Override
    void begin(long size) {
        seen = new HashSet<>();
        super.begin(size);
    }

    @Override
    void end() {
        seen = null;
        super.end();
    }

    @Override
    public void accept(T element) {
        if (seen.add(element)) {
            down.accept(element);
        }
    }

    /** The same where equal elements are neighbours. */
    static final class OfSorted<T> extends Sink.Resizing<T> {
        private boolean any;
        private T last;

        OfSorted(Sink<?> down) {
            super(down);
        }

        @Override
        public void accept(T element) {
            if (any && (element == null ? last == null : element.equals(last))) {
                return;
            }
            any = true;
            last = element;
            down.accept(element);
        }
    }
}
