package java.util.stream;

import java.util.Arrays;

/** Keeps all long elements to the end and gives them on in order. */
final class LongSortedSink extends Sink.Chained<Long> {
    private LongArraySink elements;
    private boolean mayStop;

    LongSortedSink(Sink<?> down) {
        super(down);
    }

    @Override
    void begin(long size) {
        elements = new LongArraySink();
        elements.begin(size);
    }

    @Override
    public void accept(long element) {
        elements.accept(element);
    }

    /** False: whatever follows, no element can be spared. */
    @Override
    boolean cancelled() {
        mayStop = true;
        return false;
    }

    @Override
    void end() {
        long[] array = elements.array();
        elements = null;
        Arrays.sort(array);
        down.begin(array.length);
        for (long element : array) {
            if (mayStop && down.cancelled()) {
                break;
            }
            down.accept(element);
        }
        down.end();
    }
}
