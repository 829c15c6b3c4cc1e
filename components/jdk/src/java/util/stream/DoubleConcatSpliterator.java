package java.util.stream;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.DoubleConsumer;

/** Walks over one source and then over another. */
final class DoubleConcatSpliterator implements Spliterator.OfDouble {
    private final Spliterator.OfDouble first;
    private final Spliterator.OfDouble second;
    private final int characteristics;
    private boolean inSecond;

    DoubleConcatSpliterator(Spliterator.OfDouble first, Spliterator.OfDouble second) {
        this.first = first;
        this.second = second;
        boolean overflow = first.estimateSize() + second.estimateSize() < 0;
        characteristics = first.characteristics() & second.characteristics() & ~(DISTINCT | SORTED | (overflow ? SIZED | SUBSIZED : 0));
    }

    @Override
    public boolean tryAdvance(DoubleConsumer action) {
        if (!inSecond) {
            if (first.tryAdvance(action)) {
                return true;
            }
            inSecond = true;
        }
        return second.tryAdvance(action);
    }

    @Override
    public void forEachRemaining(DoubleConsumer action) {
        if (!inSecond) {
            first.forEachRemaining(action);
        }
        second.forEachRemaining(action);
    }

    @Override
    public Spliterator.OfDouble trySplit() {
        Spliterator.OfDouble prefix = inSecond ? second.trySplit() : first;
        inSecond = true;
        return prefix;
    }

    @Override
    public long estimateSize() {
        long size = inSecond ? second.estimateSize() : first.estimateSize() + second.estimateSize();
        return size >= 0 ? size : Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return inSecond ? second.characteristics() : characteristics;
    }

    @Override
    public Comparator<? super Double> getComparator() {
        if (inSecond) {
            return second.getComparator();
        }
        throw new IllegalStateException();
    }
}
