package java.util;

import java.util.function.Consumer;

/** Walks over a part of an array. */
final class ArraySpliterator<T> implements Spliterator<T> {
    private final Object[] array;
    private final int end;
    private final int characteristics;
    private int index;

    ArraySpliterator(Object[] array, int start, int end, int characteristics) {
        this.array = array;
        this.index = start;
        this.end = end;
        this.characteristics = characteristics | SIZED | SUBSIZED;
    }

    @SuppressWarnings("unchecked")
    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        if (index >= end) {
            return false;
        }
        action.accept((T) array[index++]);
        return true;
    }

    @SuppressWarnings("unchecked")
    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        int i = index;
        index = end;
        for (; i < end; i++) {
            action.accept((T) array[i]);
        }
    }

    @Override
    public ArraySpliterator<T> trySplit() {
        int start = index;
        int middle = start + end >>> 1;
        if (start >= middle) {
            return null;
        }
        index = middle;
        return new ArraySpliterator<>(array, start, middle, characteristics);
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
    public Comparator<? super T> getComparator() {
        if (hasCharacteristics(SORTED)) {
            return null;
        }
        throw new IllegalStateException();
    }
}
