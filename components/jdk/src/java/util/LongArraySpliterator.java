package java.util;

import java.util.function.LongConsumer;

/** Walks over a part of an array. */
final class LongArraySpliterator implements Spliterator.OfLong {
    private final long[] array;
    private final int end;
    private final int characteristics;
    private int index;

    LongArraySpliterator(long[] array, int start, int end, int characteristics) {
        this.array = array;
        this.index = start;
        this.end = end;
        this.characteristics = characteristics | SIZED | SUBSIZED;
    }

    @Override
    public boolean tryAdvance(LongConsumer action) {
        Objects.requireNonNull(action);
        if (index >= end) {
            return false;
        }
        action.accept(array[index++]);
        return true;
    }

    @Override
    public void forEachRemaining(LongConsumer action) {
        Objects.requireNonNull(action);
        int i = index;
        index = end;
        for (; i < end; i++) {
            action.accept(array[i]);
        }
    }

    @Override
    public LongArraySpliterator trySplit() {
        int start = index;
        int middle = start + end >>> 1;
        if (start >= middle) {
            return null;
        }
        index = middle;
        return new LongArraySpliterator(array, start, middle, characteristics);
    }

    @Override
    public long estimateSize() {
        return end - index;
    }

    @Override
    public int characteristics() {
        return characteristics;
    }

    @Override
    public Comparator<? super Long> getComparator() {
        if (hasCharacteristics(SORTED)) {
            return null;
        }
        throw new IllegalStateException();
    }
}
