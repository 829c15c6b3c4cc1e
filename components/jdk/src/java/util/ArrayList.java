package java.util;

import java.io.Serializable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list in an array that grows by half. */
public class ArrayList<E> extends AbstractList<E> implements RandomAccess, Cloneable, Serializable {
    private Object[] elements;
    private int size;

    public ArrayList() {
        elements = new Object[10];
    }

    public ArrayList(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + capacity);
        }
        elements = new Object[capacity];
    }

    public ArrayList(Collection<? extends E> other) {
        elements = other.toArray();
        size = elements.length;
    }

    public void ensureCapacity(int capacity) {
        if (capacity > elements.length) {
            Object[] larger = new Object[Math.max(capacity, elements.length + (elements.length >> 1))];
            System.arraycopy(elements, 0, larger, 0, size);
            elements = larger;
        }
    }

    public void trimToSize() {
        modCount++;
        elements = toArray();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        Objects.checkIndex(index, size);
        return (E) elements[index];
    }

    @Override
    public E set(int index, E element) {
        E old = get(index);
        elements[index] = element;
        return old;
    }

    @Override
    public boolean add(E element) {
        modCount++;
        if (size == elements.length) {
            ensureCapacity(size + 1);
        }
        elements[size++] = element;
        return true;
    }

    @Override
    public void add(int index, E element) {
        checkPosition(index, size);
        modCount++;
        ensureCapacity(size + 1);
        System.arraycopy(elements, index, elements, index + 1, size - index);
        elements[index] = element;
        size++;
    }

    @Override
    public boolean addAll(Collection<? extends E> other) {
        return addAll(size, other);
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> other) {
        checkPosition(index, size);
        Object[] added = other.toArray();
        modCount++;
        ensureCapacity(size + added.length);
        System.arraycopy(elements, index, elements, index + added.length, size - index);
        System.arraycopy(added, 0, elements, index, added.length);
        size += added.length;
        return added.length > 0;
    }

    @Override
    public E remove(int index) {
        E old = get(index);
        removeRange(index, index + 1);
        return old;
    }

    @Override
    public boolean remove(Object object) {
        int index = indexOf(object);
        if (index < 0) {
            return false;
        }
        removeRange(index, index + 1);
        return true;
    }

    @Override
    protected void removeRange(int start, int end) {
        if (start > end) {
            throw new IndexOutOfBoundsException("From Index: " + start + " > To Index: " + end);
        }
        modCount++;
        System.arraycopy(elements, end, elements, start, size - end);
        int old = size;
        size -= end - start;
        for (int i = size; i < old; i++) {
            elements[i] = null;
        }
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        return keep(Objects.requireNonNull(filter));
    }

    @Override
    public boolean removeAll(Collection<?> other) {
        Objects.requireNonNull(other);
        return keep(element -> other.contains(element));
    }

    @Override
    public boolean retainAll(Collection<?> other) {
        Objects.requireNonNull(other);
        return keep(element -> !other.contains(element));
    }

    /** Removes what {@code filter} accepts; nothing if it throws. */
    @SuppressWarnings("unchecked")
    private boolean keep(Predicate<? super E> filter) {
        int expected = modCount;
        Object[] kept = new Object[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!filter.test((E) elements[i])) {
                kept[count++] = elements[i];
            }
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        boolean changed = count < size;
        if (changed) {
            modCount++;
            elements = kept;
            size = count;
        }
        return changed;
    }

    @Override
    public void clear() {
        removeRange(0, size);
    }

    @Override
    public int indexOf(Object object) {
        for (int i = 0; i < size; i++) {
            if (Objects.equals(object, elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object object) {
        for (int i = size - 1; i >= 0; i--) {
            if (Objects.equals(object, elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Object[] toArray() {
        Object[] copy = new Object[size];
        System.arraycopy(elements, 0, copy, 0, size);
        return copy;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        for (int i = 0; i < size && modCount == expected; i++) {
            action.accept((E) elements[i]);
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        for (int i = 0; i < size; i++) {
            elements[i] = operator.apply((E) elements[i]);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void sort(Comparator<? super E> comparator) {
        int expected = modCount;
        Arrays.sort(elements, 0, size, (Comparator<Object>) comparator);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        modCount++;
    }

    /** A copy with the same elements. */
    @Override
    @SuppressWarnings("unchecked")
    public Object clone() {
        try {
            ArrayList<E> copy = (ArrayList<E>) super.clone();
            copy.elements = toArray();
            copy.modCount = 0;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    @Override
    public Spliterator<E> spliterator() {
        return new Part(0, -1, 0);
    }

    /** A part of the list; its end and the list's state are taken at the first use if {@code end} is -1. Checks for changes after the walk. */
    private final class Part implements Spliterator<E> {
        private int index;
        private int end;
        private int expected;

        Part(int index, int end, int expected) {
            this.index = index;
            this.end = end;
            this.expected = expected;
        }

        private int end() {
            if (end < 0) {
                expected = modCount;
                end = size;
            }
            return end;
        }

        private void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean tryAdvance(Consumer<? super E> action) {
            Objects.requireNonNull(action);
            if (index >= end()) {
                return false;
            }
            action.accept((E) elements[index++]);
            check();
            return true;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void forEachRemaining(Consumer<? super E> action) {
            Objects.requireNonNull(action);
            Object[] all = elements;
            int stop = end();
            if (stop > all.length) {
                throw new ConcurrentModificationException();
            }
            int i = index;
            index = stop;
            while (i < stop) {
                action.accept((E) all[i++]);
            }
            check();
        }

        @Override
        public Spliterator<E> trySplit() {
            int start = index;
            int middle = start + end() >>> 1;
            if (start >= middle) {
                return null;
            }
            index = middle;
            return new Part(start, middle, expected);
        }

        @Override
        public long estimateSize() {
            return end() - index;
        }

        @Override
        public int characteristics() {
            return ORDERED | SIZED | SUBSIZED;
        }
    }
}
