package java.util.stream;

import java.util.Comparator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.IntConsumer;

/** Counts from one number up to another. */
final class IntRangeSpliterator implements Spliterator.OfInt {
    private final int end;
    private int next;
    private boolean last;

    /** From {@code next} to below {@code end}, and {@code end} itself if {@code last}. */
    IntRangeSpliterator(int next, int end, boolean last) {
        this.next = next;
        this.end = end;
        this.last = last;
    }

    @Override
    public boolean tryAdvance(IntConsumer action) {
        Objects.requireNonNull(action);
        if (next < end) {
            action.accept(next++);
            return true;
        }
        if (!last) {
            return false;
        }
        last = false;
        action.accept(end);
        return true;
    }

    @Override
    public void forEachRemaining(IntConsumer action) {
        Objects.requireNonNull(action);
        int i = next;
        boolean withEnd = last;
        next = end;
        last = false;
        while (i < end) {
            action.accept(i++);
        }
        if (withEnd) {
            action.accept(end);
        }
    }

    @Override
    public Spliterator.OfInt trySplit() {
        long size = estimateSize();
        if (size <= 1) {
            return null;
        }
        int start = next;
        next += size / 2;
        return new IntRangeSpliterator(start, next, false);
    }

    @Override
    public long estimateSize() {
        return (long) end - next + (last ? 1 : 0);
    }

    @Override
    public int characteristics() {
        int known = ORDERED | IMMUTABLE | NONNULL | DISTINCT | SORTED;
        return known | SIZED | SUBSIZED;
    }

    @Override
    public Comparator<? super Integer> getComparator() {
        return null;
    }
}
