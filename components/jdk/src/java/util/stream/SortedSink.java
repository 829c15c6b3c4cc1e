package java.util.stream;

import java.util.ArrayList;
import java.util.Comparator;

/** Keeps all elements to the end and gives them on in order. */
final class SortedSink<T> extends Sink.Chained<T> {
    private final Comparator<? super T> comparator;
    private ArrayList<T> elements;
    private boolean mayStop;

    /** Null means the natural order. */
    SortedSink(Sink<?> down, Comparator<? super T> comparator) {
        super(down);
        this.comparator = comparator;
    }

    @Override
    void begin(long size) {
        elements = size > 0 && size < Integer.MAX_VALUE ? new ArrayList<>((int) size) : new ArrayList<>();
    }

    @Override
    public void accept(T element) {
        elements.add(element);
    }

    /** False: whatever follows, no element can be spared. */
    @Override
    boolean cancelled() {
        mayStop = true;
        return false;
    }

    @Override
    void end() {
        elements.sort(comparator);
        down.begin(elements.size());
        for (T element : elements) {
            if (mayStop && down.cancelled()) {
                break;
            }
            down.accept(element);
        }
        down.end();
        elements = null;
    }
}
