package java.util;

import java.io.Serializable;

/** A doubly linked list that is also a deque; a ring through a node without an element. */
public class LinkedList<E> extends AbstractList<E> implements Deque<E>, Cloneable, Serializable {
    private Link<E> ends;
    private int size;

    /** A node of the ring. */
    private static final class Link<E> {
        E element;
        Link<E> before = this;
        Link<E> after = this;

        /** Enters the ring in front of {@code other}. */
        void enter(Link<E> other) {
            before = other.before;
            after = other;
            before.after = this;
            after.before = this;
        }

        void leave() {
            before.after = after;
            after.before = before;
        }
    }

    public LinkedList() {
        ends = new Link<>();
    }

    public LinkedList(Collection<? extends E> other) {
        this();
        addAll(other);
    }

    /** The node at {@code index}; the one without an element at {@code size}. */
    private Link<E> link(int index) {
        Link<E> link = ends;
        if (index <= size / 2) {
            for (int i = 0; i <= index; i++) {
                link = link.after;
            }
        } else {
            for (int i = size; i > index; i--) {
                link = link.before;
            }
        }
        return link;
    }

    private void insert(Link<E> behind, E element) {
        Link<E> link = new Link<>();
        link.element = element;
        link.enter(behind);
        size++;
        modCount++;
    }

    private E unlink(Link<E> link) {
        if (link == ends) {
            return null;
        }
        link.leave();
        size--;
        modCount++;
        return link.element;
    }

    private void checkIndex(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public E get(int index) {
        checkIndex(index);
        return link(index).element;
    }

    @Override
    public E set(int index, E element) {
        checkIndex(index);
        Link<E> link = link(index);
        E old = link.element;
        link.element = element;
        return old;
    }

    @Override
    public void add(int index, E element) {
        checkPosition(index, size);
        insert(link(index), element);
    }

    @Override
    public E remove(int index) {
        checkIndex(index);
        return unlink(link(index));
    }

    @Override
    public boolean remove(Object object) {
        for (Link<E> link = ends.after; link != ends; link = link.after) {
            if (Objects.equals(object, link.element)) {
                unlink(link);
                return true;
            }
        }
        return false;
    }

    @Override
    public void clear() {
        ends = new Link<>();
        size = 0;
        modCount++;
    }

    @Override
    public void addFirst(E element) {
        insert(ends.after, element);
    }

    @Override
    public void addLast(E element) {
        insert(ends, element);
    }

    @Override
    public E pollFirst() {
        return unlink(ends.after);
    }

    @Override
    public E pollLast() {
        return unlink(ends.before);
    }

    @Override
    public E peekFirst() {
        return ends.after.element;
    }

    @Override
    public E peekLast() {
        return ends.before.element;
    }

    @Override
    public Iterator<E> iterator() {
        return new Walk(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        checkPosition(index, size);
        return new Walk(index);
    }

    @Override
    public Iterator<E> descendingIterator() {
        Walk walk = new Walk(size);
        return new Iterator<E>() {
            @Override
            public boolean hasNext() {
                return walk.hasPrevious();
            }

            @Override
            public E next() {
                return walk.previous();
            }

            @Override
            public void remove() {
                walk.remove();
            }
        };
    }

    /** An iterator from node to node. */
    private final class Walk implements ListIterator<E> {
        private Link<E> next;
        private Link<E> given;
        private int index;
        private int expected = modCount;

        Walk(int index) {
            this.index = index;
            next = link(index);
        }

        private void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public boolean hasNext() {
            return index < size;
        }

        @Override
        public E next() {
            check();
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            given = next;
            next = next.after;
            index++;
            return given.element;
        }

        @Override
        public boolean hasPrevious() {
            return index > 0;
        }

        @Override
        public E previous() {
            check();
            if (!hasPrevious()) {
                throw new NoSuchElementException();
            }
            next = next.before;
            given = next;
            index--;
            return given.element;
        }

        @Override
        public int nextIndex() {
            return index;
        }

        @Override
        public int previousIndex() {
            return index - 1;
        }

        @Override
        public void remove() {
            if (given == null) {
                throw new IllegalStateException();
            }
            check();
            if (given == next) {
                next = next.after;
            } else {
                index--;
            }
            unlink(given);
            given = null;
            expected = modCount;
        }

        @Override
        public void set(E element) {
            if (given == null) {
                throw new IllegalStateException();
            }
            check();
            given.element = element;
        }

        @Override
        public void add(E element) {
            check();
            insert(next, element);
            index++;
            given = null;
            expected = modCount;
        }
    }

    /** A copy with the same elements. */
    @Override
    public Object clone() {
        return new LinkedList<>(this);
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
}
