package java.util.stream;

import java.util.Arrays;

/** Keeps all int elements to the end and gives them on in order. */
final class IntSortedSink extends Sink.Chained<Integer> {
    private IntArraySink elements;
    private boolean mayStop;

    IntSortedSink(Sink<?> down) {
        super(down);
    }

    @Override
    void begin(long size) {
        elements = new IntArraySink();
        elements.begin(size);
    }

    @Override
    public void accept(int element) {
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
        int[] array = elements.array();
        elements = null;
        Arrays.sort(array);
        down.begin(array.length);
        for (int element : array) {
            if (mayStop && down.cancelled()) {
                break;
            }
            down.accept(element);
        }
        down.end();
    }
}
