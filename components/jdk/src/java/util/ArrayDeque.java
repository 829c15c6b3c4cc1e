package java.util;

import java.io.Serializable;

/** A deque in a circular array that doubles; without nulls. */
public class ArrayDeque<E> extends AbstractCollection<E> implements Deque<E>, Cloneable, Serializable {
    /** Its length is a power of two; elements stand from {@code head} on, wrapping round. */
    private Object[] ring;
    private int head;
    private int size;
    private int changes;

    public ArrayDeque() {
        this(16);
    }

    public ArrayDeque(int capacity) {
        ring = new Object[Integer.highestOneBit(Math.max(capacity, 8) - 1) << 1];
    }

    public ArrayDeque(Collection<? extends E> other) {
        this(other.size());
        addAll(other);
    }

    private void reserve() {
        changes++;
        if (size == ring.length) {
            Object[] larger = new Object[2 * size];
            System.arraycopy(ring, head, larger, 0, size - head);
            System.arraycopy(ring, 0, larger, size - head, head);
            ring = larger;
            head = 0;
        }
    }

    private int place(int index) {
        return head + index & ring.length - 1;
    }

    @SuppressWarnings("unchecked")
    private E at(int index) {
        return (E) ring[place(index)];
    }

    @Override
    public void addFirst(E element) {
        Objects.requireNonNull(element);
        reserve();
        head = place(-1);
        ring[head] = element;
        size++;
    }

    @Override
    public void addLast(E element) {
        Objects.requireNonNull(element);
        reserve();
        ring[place(size++)] = element;
    }

    @Override
    public E pollFirst() {
        if (size == 0) {
            return null;
        }
        E element = at(0);
        ring[head] = null;
        head = place(1);
        size--;
        changes++;
        return element;
    }

    @Override
    public E pollLast() {
        if (size == 0) {
            return null;
        }
        E element = at(size - 1);
        ring[place(--size)] = null;
        changes++;
        return element;
    }

    @Override
    public E peekFirst() {
        return size == 0 ? null : at(0);
    }

    @Override
    public E peekLast() {
        return size == 0 ? null : at(size - 1);
    }

    private void removeAt(int index) {
        for (int i = index; i < size - 1; i++) {
            ring[place(i)] = ring[place(i + 1)];
        }
        ring[place(--size)] = null;
        changes++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void clear() {
        while (size > 0) {
            pollLast();
        }
    }

    @Override
    public Iterator<E> iterator() {
        return new Walk(0, 1);
    }

    @Override
    public Iterator<E> descendingIterator() {
        return new Walk(size - 1, -1);
    }

    /** Walks from an index on, in steps of 1 or -1. */
    private final class Walk implements Iterator<E> {
        private int next;
        private int given = -1;
        private final int step;
        private int expected = changes;

        Walk(int next, int step) {
            this.next = next;
            this.step = step;
        }

        @Override
        public boolean hasNext() {
            return next >= 0 && next < size;
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
            given = next;
            next += step;
            return at(given);
        }

        @Override
        public void remove() {
            if (given < 0) {
                throw new IllegalStateException();
            }
            if (changes != expected) {
                throw new ConcurrentModificationException();
            }
            removeAt(given);
            next = step > 0 ? given : given - 1;
            given = -1;
            expected = changes;
        }
    }

    /** A copy with the same elements. */
    @Override
    public ArrayDeque<E> clone() {
        return new ArrayDeque<>(this);
    }

    @Override
    public boolean offerFirst(E element) {
        addFirst(element);
        return true;
    }

    @Override
    public boolean offerLast(E element) {
        addLast(element);
        return true;
    }

    private E existing(E element) {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return element;
    }

    @Override
    public E removeFirst() {
        existing(null);
        return pollFirst();
    }

    @Override
    public E removeLast() {
        existing(null);
        return pollLast();
    }

    @Override
    public E getFirst() {
        return existing(peekFirst());
    }

    @Override
    public E getLast() {
        return existing(peekLast());
    }

    @Override
    public boolean add(E element) {
        addLast(element);
        return true;
    }

    @Override
    public boolean offer(E element) {
        addLast(element);
        return true;
    }

    @Override
    public E remove() {
        return removeFirst();
    }

    @Override
    public E poll() {
        return pollFirst();
    }

    @Override
    public E element() {
        return getFirst();
    }

    @Override
    public E peek() {
        return peekFirst();
    }

    @Override
    public void push(E element) {
        addFirst(element);
    }

    @Override
    public E pop() {
        return removeFirst();
    }

    @Override
    public boolean removeFirstOccurrence(Object object) {
        return remove(object);
    }

    @Override
    public boolean removeLastOccurrence(Object object) {
        for (Iterator<E> i = descendingIterator(); i.hasNext();) {
            if (Objects.equals(object, i.next())) {
                i.remove();
                return true;
            }
        }
        return false;
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.ORDERED | Spliterator.NONNULL);
    }
}
