package java.util.stream;

import java.util.Arrays;

/** Keeps all double elements to the end and gives them on in order. */
final class DoubleSortedSink extends Sink.Chained<Double> {
    private DoubleArraySink elements;
    private boolean mayStop;

    DoubleSortedSink(Sink<?> down) {
        super(down);
    }

    @Override
    void begin(long size) {
        elements = new DoubleArraySink();
        elements.begin(size);
    }

    @Override
    public void accept(double element) {
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
        double[] array = elements.array();
        elements = null;
        Arrays.sort(array);
        down.begin(array.length);
        for (double element : array) {
            if (mayStop && down.cancelled()) {
                break;
            }
            down.accept(element);
        }
        down.end();
    }
}
