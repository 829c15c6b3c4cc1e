package java.util.stream;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;

/** Walks over one source and then over another. */
final class ConcatSpliterator<T> implements Spliterator<T> {
    private final Spliterator<T> first;
    private final Spliterator<T> second;
    private final int characteristics;
    private boolean inSecond;

    ConcatSpliterator(Spliterator<T> first, Spliterator<T> second) {
        this.first = first;
        this.second = second;
        boolean overflow = first.estimateSize() + second.estimateSize() < 0;
        characteristics = first.characteristics() & second.characteristics() & ~(DISTINCT | SORTED | (overflow ? SIZED | SUBSIZED : 0));
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!inSecond) {
            if (first.tryAdvance(action)) {
                return true;
            }
            inSecond = true;
        }
        return second.tryAdvance(action);
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        if (!inSecond) {
            first.forEachRemaining(action);
        }
        second.forEachRemaining(action);
    }

    @Override
    public Spliterator<T> trySplit() {
        Spliterator<T> prefix = inSecond ? second.trySplit() : first;
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
    public Comparator<? super T> getComparator() {
        if (inSecond) {
            return second.getComparator();
        }
        throw new IllegalStateException();
    }
}
