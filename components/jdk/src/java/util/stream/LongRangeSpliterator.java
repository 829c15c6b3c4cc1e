package java.util.stream;

import java.util.Comparator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.LongConsumer;

/** Counts from one number up to another. */
final class LongRangeSpliterator implements Spliterator.OfLong {
    private final long end;
    private long next;
    private boolean last;

    /** From {@code next} to below {@code end}, and {@code end} itself if {@code last}. */
    LongRangeSpliterator(long next, long end, boolean last) {
        this.next = next;
        this.end = end;
        this.last = last;
    }

    @Override
    public boolean tryAdvance(LongConsumer action) {
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
    public void forEachRemaining(LongConsumer action) {
        Objects.requireNonNull(action);
        long i = next;
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
    public Spliterator.OfLong trySplit() {
        long size = estimateSize();
        if (size <= 1 || size < 0) {
            return null;
        }
        long start = next;
        next += size / 2;
        return new LongRangeSpliterator(start, next, false);
    }

    @Override
    public long estimateSize() {
        long size = end - next + (last ? 1 : 0);
        return size < 0 ? Long.MAX_VALUE : size;
    }

    @Override
    public int characteristics() {
        int known = ORDERED | IMMUTABLE | NONNULL | DISTINCT | SORTED;
        return end - next + (last ? 1 : 0) < 0 ? known : known | SIZED | SUBSIZED;
    }

    @Override
    public Comparator<? super Long> getComparator() {
        return null;
    }
}
