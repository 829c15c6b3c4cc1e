package java.util;

import java.util.function.Consumer;

/** Walks over a collection, whose iterator and size are taken when first wanted, or over an iterator. */
class IteratorSpliterator<T> implements Spliterator<T> {
    private static final int BATCH = 1 << 10;

    private final Collection<? extends T> collection;
    private final int characteristics;
    private Iterator<? extends T> iterator;
    private long size;
    private int batch;

    /** Over {@code collection}, or over {@code iterator} with {@code size} elements if that is null. */
    IteratorSpliterator(Collection<? extends T> collection, Iterator<? extends T> iterator, long size, int characteristics) {
        this.collection = collection;
        this.iterator = iterator;
        this.size = size;
        this.characteristics = (characteristics & CONCURRENT) != 0 ? characteristics & ~(SIZED | SUBSIZED)
                : (characteristics & SIZED) != 0 ? characteristics | SUBSIZED : characteristics;
    }

    private void start() {
        if (iterator == null) {
            iterator = collection.iterator();
            size = collection.size();
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        start();
        if (!iterator.hasNext()) {
            return false;
        }
        action.accept(iterator.next());
        return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        start();
        iterator.forEachRemaining(action);
    }

    @Override
    public Spliterator<T> trySplit() {
        start();
        if (size <= 1 || !iterator.hasNext()) {
            return null;
        }
        batch = (int) Math.min(batch + BATCH, size);
        Object[] elements = new Object[batch];
        int count = 0;
        while (count < batch && iterator.hasNext()) {
            elements[count++] = iterator.next();
        }
        if (size != Long.MAX_VALUE) {
            size -= count;
        }
        return new ArraySpliterator<>(elements, 0, count, characteristics);
    }

    @Override
    public long estimateSize() {
        start();
        return size;
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
