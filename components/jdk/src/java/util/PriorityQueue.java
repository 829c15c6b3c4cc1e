package java.util;

import java.io.Serializable;

/** A queue that gives the least element first: a binary heap in an array; without nulls. */
public class PriorityQueue<E> extends AbstractQueue<E> implements Serializable {
    private final Comparator<? super E> comparator;
    private Object[] heap;
    private int size;
    private int changes;

    public PriorityQueue() {
        this(11, null);
    }

    public PriorityQueue(int capacity) {
        this(capacity, null);
    }

    public PriorityQueue(Comparator<? super E> comparator) {
        this(11, comparator);
    }

    public PriorityQueue(int capacity, Comparator<? super E> comparator) {
        if (capacity < 1) {
            throw new IllegalArgumentException();
        }
        this.comparator = comparator;
        heap = new Object[capacity];
    }

    public PriorityQueue(Collection<? extends E> other) {
        this(Math.max(other.size(), 1), orderOf(other));
        for (E element : other) {
            heap[size++] = Objects.requireNonNull(element);
        }
        for (int i = (size >>> 1) - 1; i >= 0; i--) {
            sink(i, heap[i]);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E> Comparator<? super E> orderOf(Collection<? extends E> other) {
        if (other instanceof SortedSet) {
            return (Comparator<? super E>) ((SortedSet<? extends E>) other).comparator();
        }
        return other instanceof PriorityQueue ? (Comparator<? super E>) ((PriorityQueue<? extends E>) other).comparator() : null;
    }

    public Comparator<? super E> comparator() {
        return comparator;
    }

    @SuppressWarnings("unchecked")
    private int compare(Object a, Object b) {
        return comparator == null ? ((Comparable<Object>) a).compareTo(b) : comparator.compare((E) a, (E) b);
    }

    private void rise(int hole, Object element) {
        while (hole > 0 && compare(element, heap[hole - 1 >>> 1]) < 0) {
            heap[hole] = heap[hole - 1 >>> 1];
            hole = hole - 1 >>> 1;
        }
        heap[hole] = element;
    }

    private void sink(int hole, Object element) {
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && compare(heap[child], heap[child + 1]) > 0) {
                child++;
            }
            if (compare(element, heap[child]) <= 0) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = element;
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        compare(element, element);
        changes++;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size + 2);
        }
        size++;
        rise(size - 1, element);
        return true;
    }

    @Override
    public boolean add(E element) {
        return offer(element);
    }

    @Override
    @SuppressWarnings("unchecked")
    public E peek() {
        return size == 0 ? null : (E) heap[0];
    }

    @Override
    public E poll() {
        E least = peek();
        if (least != null) {
            removeAt(0);
        }
        return least;
    }

    /** True if the last element, which took the place, rose and so stands before it. */
    private boolean removeAt(int index) {
        changes++;
        Object moved = heap[--size];
        heap[size] = null;
        if (index == size) {
            return false;
        }
        sink(index, moved);
        if (heap[index] == moved) {
            rise(index, moved);
            return heap[index] != moved;
        }
        return false;
    }

    @Override
    public boolean remove(Object object) {
        for (int i = 0; i < size; i++) {
            if (heap[i].equals(object)) {
                removeAt(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void clear() {
        changes++;
        Arrays.fill(heap, null);
        size = 0;
    }

    @Override
    public Iterator<E> iterator() {
        return new Walk();
    }

    /** Walks the array; elements that rose over the cursor while it removed are given at the end. */
    private final class Walk implements Iterator<E> {
        private int next;
        private int given = -1;
        private Object risenGiven;
        private ArrayDeque<Object> risen;
        private int expected = changes;

        @Override
        public boolean hasNext() {
            return next < size || risen != null && !risen.isEmpty();
        }

        @Override
        @SuppressWarnings("unchecked")
        public E next() {
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
            if (next < size) {
                given = next++;
                return (E) heap[given];
            }
            given = -1;
            risenGiven = risen == null ? null : risen.poll();
            if (risenGiven == null) {
                throw new NoSuchElementException();
            }
            return (E) risenGiven;
        }

        @Override
        public void remove() {
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
            if (given >= 0) {
                Object moved = heap[size - 1];
                if (!removeAt(given)) {
                    next--;
                } else {
                    risen = risen == null ? new ArrayDeque<>() : risen;
                    risen.add(moved);
                }
                given = -1;
            } else if (risenGiven != null) {
                removeSame(risenGiven);
                risenGiven = null;
            } else {
                throw new IllegalStateException();
            }
            expected = changes;
        }

        private void removeSame(Object object) {
            for (int i = 0; i < size; i++) {
                if (heap[i] == object) {
                    removeAt(i);
                    return;
                }
            }
        }
    }
}
