package java.util;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Makes spliterators of arrays, collections and iterators, and the other way round. */
public final class Spliterators {
    private Spliterators() {
    }

    private static void check(int length, int start, int end) {
        if (start > end) {
            throw new ArrayIndexOutOfBoundsException("origin(" + start + ") > fence(" + end + ")");
        }
        if (start < 0) {
            throw new ArrayIndexOutOfBoundsException(start);
        }
        if (end > length) {
            throw new ArrayIndexOutOfBoundsException(end);
        }
    }

    public static <T> Spliterator<T> emptySpliterator() {
        return new ArraySpliterator<>(new Object[0], 0, 0, 0);
    }

    public static <T> Spliterator<T> spliterator(Object[] array, int characteristics) {
        return new ArraySpliterator<>(array, 0, array.length, characteristics);
    }

    public static <T> Spliterator<T> spliterator(Object[] array, int start, int end, int characteristics) {
        check(array.length, start, end);
        return new ArraySpliterator<>(array, start, end, characteristics);
    }

    /** Takes the iterator only when the first element is wanted. */
    public static <T> Spliterator<T> spliterator(Collection<? extends T> collection, int characteristics) {
        return new IteratorSpliterator<>(Objects.requireNonNull(collection), null, 0, characteristics | SIZED);
    }

    public static <T> Spliterator<T> spliterator(Iterator<? extends T> iterator, long size, int characteristics) {
        return new IteratorSpliterator<>(null, Objects.requireNonNull(iterator), size, characteristics | SIZED);
    }

    public static <T> Spliterator<T> spliteratorUnknownSize(Iterator<? extends T> iterator, int characteristics) {
        return new IteratorSpliterator<>(null, Objects.requireNonNull(iterator), Long.MAX_VALUE, characteristics & ~SIZED);
    }

    private static final int SIZED = Spliterator.SIZED | Spliterator.SUBSIZED;

    /** An iterator that is one element ahead of what it gives. */
    public static <T> Iterator<T> iterator(Spliterator<? extends T> spliterator) {
        Objects.requireNonNull(spliterator);
        class Adapter implements Iterator<T>, Consumer<T> {
            private boolean ready;
            private T next;

            @Override
            public void accept(T element) {
                ready = true;
                next = element;
            }

            @Override
            public boolean hasNext() {
                if (!ready) {
                    spliterator.tryAdvance(this);
                }
                return ready;
            }

            @Override
            public T next() {
                if (!ready && !hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                T element = next;
                next = null;
                return element;
            }
        }
        return new Adapter();
    }

    public static Spliterator.OfInt emptyIntSpliterator() {
        return new IntArraySpliterator(new int[0], 0, 0, 0);
    }

    public static Spliterator.OfInt spliterator(int[] array, int characteristics) {
        return new IntArraySpliterator(array, 0, array.length, characteristics);
    }

    public static Spliterator.OfInt spliterator(int[] array, int start, int end, int characteristics) {
        check(array.length, start, end);
        return new IntArraySpliterator(array, start, end, characteristics);
    }

    public static Spliterator.OfInt spliterator(PrimitiveIterator.OfInt iterator, long size, int characteristics) {
        return new AbstractIntSpliterator(size, characteristics | SIZED) {
            @Override
            public boolean tryAdvance(IntConsumer action) {
                Objects.requireNonNull(action);
                if (!iterator.hasNext()) {
                    return false;
                }
                action.accept(iterator.nextInt());
                return true;
            }
        };
    }

    public static Spliterator.OfInt spliteratorUnknownSize(PrimitiveIterator.OfInt iterator, int characteristics) {
        return new AbstractIntSpliterator(Long.MAX_VALUE, characteristics & ~SIZED) {
            @Override
            public boolean tryAdvance(IntConsumer action) {
                Objects.requireNonNull(action);
                if (!iterator.hasNext()) {
                    return false;
                }
                action.accept(iterator.nextInt());
                return true;
            }
        };
    }

    /** An iterator that is one element ahead of what it gives. */
    public static PrimitiveIterator.OfInt iterator(Spliterator.OfInt spliterator) {
        Objects.requireNonNull(spliterator);
        class Adapter implements PrimitiveIterator.OfInt, IntConsumer {
            private boolean ready;
            private int next;

            @Override
            public void accept(int element) {
                ready = true;
                next = element;
            }

            @Override
            public boolean hasNext() {
                if (!ready) {
                    spliterator.tryAdvance((IntConsumer) this);
                }
                return ready;
            }

            @Override
            public int nextInt() {
                if (!ready && !hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                return next;
            }
        }
        return new Adapter();
    }

    public static Spliterator.OfLong emptyLongSpliterator() {
        return new LongArraySpliterator(new long[0], 0, 0, 0);
    }

    public static Spliterator.OfLong spliterator(long[] array, int characteristics) {
        return new LongArraySpliterator(array, 0, array.length, characteristics);
    }

    public static Spliterator.OfLong spliterator(long[] array, int start, int end, int characteristics) {
        check(array.length, start, end);
        return new LongArraySpliterator(array, start, end, characteristics);
    }

    public static Spliterator.OfLong spliterator(PrimitiveIterator.OfLong iterator, long size, int characteristics) {
        return new AbstractLongSpliterator(size, characteristics | SIZED) {
            @Override
            public boolean tryAdvance(LongConsumer action) {
                Objects.requireNonNull(action);
                if (!iterator.hasNext()) {
                    return false;
                }
                action.accept(iterator.nextLong());
                return true;
            }
        };
    }

    public static Spliterator.OfLong spliteratorUnknownSize(PrimitiveIterator.OfLong iterator, int characteristics) {
        return new AbstractLongSpliterator(Long.MAX_VALUE, characteristics & ~SIZED) {
            @Override
            public boolean tryAdvance(LongConsumer action) {
                Objects.requireNonNull(action);
                if (!iterator.hasNext()) {
                    return false;
                }
                action.accept(iterator.nextLong());
                return true;
            }
        };
    }

    /** An iterator that is one element ahead of what it gives. */
    public static PrimitiveIterator.OfLong iterator(Spliterator.OfLong spliterator) {
        Objects.requireNonNull(spliterator);
        class Adapter implements PrimitiveIterator.OfLong, LongConsumer {
            private boolean ready;
            private long next;

            @Override
            public void accept(long element) {
                ready = true;
                next = element;
            }

            @Override
            public boolean hasNext() {
                if (!ready) {
                    spliterator.tryAdvance((LongConsumer) this);
                }
                return ready;
            }

            @Override
            public long nextLong() {
                if (!ready && !hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                return next;
            }
        }
        return new Adapter();
    }

    public static Spliterator.OfDouble emptyDoubleSpliterator() {
        return new DoubleArraySpliterator(new double[0], 0, 0, 0);
    }

    public static Spliterator.OfDouble spliterator(double[] array, int characteristics) {
        return new DoubleArraySpliterator(array, 0, array.length, characteristics);
    }

    public static Spliterator.OfDouble spliterator(double[] array, int start, int end, int characteristics) {
        check(array.length, start, end);
        return new DoubleArraySpliterator(array, start, end, characteristics);
    }

    public static Spliterator.OfDouble spliterator(PrimitiveIterator.OfDouble iterator, long size, int characteristics) {
        return new AbstractDoubleSpliterator(size, characteristics | SIZED) {
            @Override
            public boolean tryAdvance(DoubleConsumer action) {
                Objects.requireNonNull(action);
                if (!iterator.hasNext()) {
                    return false;
                }
                action.accept(iterator.nextDouble());
                return true;
            }
        };
    }

    public static Spliterator.OfDouble spliteratorUnknownSize(PrimitiveIterator.OfDouble iterator, int characteristics) {
        return new AbstractDoubleSpliterator(Long.MAX_VALUE, characteristics & ~SIZED) {
            @Override
            public boolean tryAdvance(DoubleConsumer action) {
                Objects.requireNonNull(action);
                if (!iterator.hasNext()) {
                    return false;
                }
                action.accept(iterator.nextDouble());
                return true;
            }
        };
    }

    /** An iterator that is one element ahead of what it gives. */
    public static PrimitiveIterator.OfDouble iterator(Spliterator.OfDouble spliterator) {
        Objects.requireNonNull(spliterator);
        class Adapter implements PrimitiveIterator.OfDouble, DoubleConsumer {
            private boolean ready;
            private double next;

            @Override
            public void accept(double element) {
                ready = true;
                next = element;
            }

            @Override
            public boolean hasNext() {
                if (!ready) {
                    spliterator.tryAdvance((DoubleConsumer) this);
                }
                return ready;
            }

            @Override
            public double nextDouble() {
                if (!ready && !hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                return next;
            }
        }
        return new Adapter();
    }

    /** A spliterator on top of {@code tryAdvance}, which splits off batches. */
    public abstract static class AbstractSpliterator<T> implements Spliterator<T> {
        private final int characteristics;
        private long size;
        private int batch;

        protected AbstractSpliterator(long size, int additionalCharacteristics) {
            this.size = size;
            this.characteristics = (additionalCharacteristics & SIZED) != 0 ? additionalCharacteristics | SUBSIZED : additionalCharacteristics;
        }

        @Override
        public Spliterator<T> trySplit() {
            batch += 1 << 10;
            Object[] elements = new Object[(int) Math.min(batch, Math.max(size, 1))];
            int[] count = new int[1];
            while (count[0] < elements.length && tryAdvance((Consumer<? super T>) element -> elements[count[0]++] = element)) {
                continue;
            }
            if (count[0] == 0) {
                return null;
            }
            if (size != Long.MAX_VALUE) {
                size -= count[0];
            }
            return new ArraySpliterator<>(elements, 0, count[0], characteristics);
        }

        @Override
        public long estimateSize() {
            return size;
        }

        @Override
        public int characteristics() {
            return characteristics;
        }
    }

    /** A spliterator on top of {@code tryAdvance}, which splits off batches. */
    public abstract static class AbstractIntSpliterator implements Spliterator.OfInt {
        private final int characteristics;
        private long size;
        private int batch;

        protected AbstractIntSpliterator(long size, int additionalCharacteristics) {
            this.size = size;
            this.characteristics = (additionalCharacteristics & SIZED) != 0 ? additionalCharacteristics | SUBSIZED : additionalCharacteristics;
        }

        @Override
        public Spliterator.OfInt trySplit() {
            batch += 1 << 10;
            int[] elements = new int[(int) Math.min(batch, Math.max(size, 1))];
            int[] count = new int[1];
            while (count[0] < elements.length && tryAdvance((IntConsumer) element -> elements[count[0]++] = element)) {
                continue;
            }
            if (count[0] == 0) {
                return null;
            }
            if (size != Long.MAX_VALUE) {
                size -= count[0];
            }
            return new IntArraySpliterator(elements, 0, count[0], characteristics);
        }

        @Override
        public long estimateSize() {
            return size;
        }

        @Override
        public int characteristics() {
            return characteristics;
        }
    }

    /** A spliterator on top of {@code tryAdvance}, which splits off batches. */
    public abstract static class AbstractLongSpliterator implements Spliterator.OfLong {
        private final int characteristics;
        private long size;
        private int batch;

        protected AbstractLongSpliterator(long size, int additionalCharacteristics) {
            this.size = size;
            this.characteristics = (additionalCharacteristics & SIZED) != 0 ? additionalCharacteristics | SUBSIZED : additionalCharacteristics;
        }

        @Override
        public Spliterator.OfLong trySplit() {
            batch += 1 << 10;
            long[] elements = new long[(int) Math.min(batch, Math.max(size, 1))];
            int[] count = new int[1];
            while (count[0] < elements.length && tryAdvance((LongConsumer) element -> elements[count[0]++] = element)) {
                continue;
            }
            if (count[0] == 0) {
                return null;
            }
            if (size != Long.MAX_VALUE) {
                size -= count[0];
            }
            return new LongArraySpliterator(elements, 0, count[0], characteristics);
        }

        @Override
        public long estimateSize() {
            return size;
        }

        @Override
        public int characteristics() {
            return characteristics;
        }
    }

    /** A spliterator on top of {@code tryAdvance}, which splits off batches. */
    public abstract static class AbstractDoubleSpliterator implements Spliterator.OfDouble {
        private final int characteristics;
        private long size;
        private int batch;

        protected AbstractDoubleSpliterator(long size, int additionalCharacteristics) {
            this.size = size;
            this.characteristics = (additionalCharacteristics & SIZED) != 0 ? additionalCharacteristics | SUBSIZED : additionalCharacteristics;
        }

        @Override
        public Spliterator.OfDouble trySplit() {
            batch += 1 << 10;
            double[] elements = new double[(int) Math.min(batch, Math.max(size, 1))];
            int[] count = new int[1];
            while (count[0] < elements.length && tryAdvance((DoubleConsumer) element -> elements[count[0]++] = element)) {
                continue;
            }
            if (count[0] == 0) {
                return null;
            }
            if (size != Long.MAX_VALUE) {
                size -= count[0];
            }
            return new DoubleArraySpliterator(elements, 0, count[0], characteristics);
        }

        @Override
        public long estimateSize() {
            return size;
        }

        @Override
        public int characteristics() {
            return characteristics;
        }
    }
}
