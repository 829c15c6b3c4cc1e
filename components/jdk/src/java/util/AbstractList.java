package java.util;

/** A list on top of {@code get} and {@code size}, and {@code set}, {@code add} and {@code remove} at an index if it can change. */
public abstract class AbstractList<E> extends AbstractCollection<E> implements List<E> {
    /** Counts changes of size, so that iterators notice them. */
    protected transient int modCount;

    protected AbstractList() {
    }

    @Override
    public abstract E get(int index);

    @Override
    public E set(int index, E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(int index, E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public E remove(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean add(E element) {
        add(size(), element);
        return true;
    }

    @Override
    public int indexOf(Object object) {
        for (ListIterator<E> i = listIterator(); i.hasNext();) {
            if (Objects.equals(object, i.next())) {
                return i.previousIndex();
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object object) {
        for (ListIterator<E> i = listIterator(size()); i.hasPrevious();) {
            if (Objects.equals(object, i.previous())) {
                return i.nextIndex();
            }
        }
        return -1;
    }

    @Override
    public boolean contains(Object object) {
        return indexOf(object) >= 0;
    }

    @Override
    public void clear() {
        removeRange(0, size());
    }

    protected void removeRange(int start, int end) {
        ListIterator<E> i = listIterator(start);
        for (int count = end - start; count > 0; count--) {
            i.next();
            i.remove();
        }
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> other) {
        checkPosition(index, size());
        for (E element : other) {
            add(index++, element);
        }
        return !other.isEmpty();
    }

    static void checkPosition(int index, int size) {
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
    }

    @Override
    public Iterator<E> iterator() {
        return new Cursor(0);
    }

    @Override
    public ListIterator<E> listIterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        checkPosition(index, size());
        return new Cursor(index);
    }

    @Override
    public List<E> subList(int start, int end) {
        SubList.check(start, end, size());
        return this instanceof RandomAccess ? new SubList.WithRandomAccess<>(this, start, end) : new SubList<>(this, start, end);
    }

    @Override
    public boolean equals(Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof List)) {
            return false;
        }
        Iterator<E> own = iterator();
        Iterator<?> others = ((List<?>) other).iterator();
        while (own.hasNext() && others.hasNext()) {
            if (!Objects.equals(own.next(), others.next())) {
                return false;
            }
        }
        return !own.hasNext() && !others.hasNext();
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (E element : this) {
            hash = 31 * hash + Objects.hashCode(element);
        }
        return hash;
    }

    /** An iterator by index. */
    private final class Cursor implements ListIterator<E> {
        private int next;
        private int last = -1;
        private int expected = modCount;

        Cursor(int index) {
            next = index;
        }

        private void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        @Override
        public boolean hasNext() {
            return next != size();
        }

        @Override
        public E next() {
            check();
            if (next >= size()) {
                throw new NoSuchElementException();
            }
            last = next;
            return get(next++);
        }

        @Override
        public boolean hasPrevious() {
            return next != 0;
        }

        @Override
        public E previous() {
            check();
            if (next <= 0) {
                throw new NoSuchElementException();
            }
            last = --next;
            return get(next);
        }

        @Override
        public int nextIndex() {
            return next;
        }

        @Override
        public int previousIndex() {
            return next - 1;
        }

        @Override
        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            AbstractList.this.remove(last);
            if (last < next) {
                next--;
            }
            last = -1;
            expected = modCount;
        }

        @Override
        public void set(E element) {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            AbstractList.this.set(last, element);
            expected = modCount;
        }

        @Override
        public void add(E element) {
            check();
            AbstractList.this.add(next++, element);
            last = -1;
            expected = modCount;
        }
    }
}
