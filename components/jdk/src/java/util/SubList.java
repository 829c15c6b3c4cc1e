package java.util;

/** A range of another list; changes of the other's size by anybody else make it throw ConcurrentModificationException. */
class SubList<E> extends AbstractList<E> {
    private final AbstractList<E> list;
    private final int offset;
    private int size;

    SubList(AbstractList<E> list, int start, int end) {
        this.list = list;
        offset = start;
        size = end - start;
        modCount = list.modCount;
    }

    /** One whose list has {@link RandomAccess}. */
    static final class WithRandomAccess<E> extends SubList<E> implements RandomAccess {
        WithRandomAccess(AbstractList<E> list, int start, int end) {
            super(list, start, end);
        }
    }

    static void check(int start, int end, int size) {
        if (start < 0) {
            throw new IndexOutOfBoundsException("fromIndex = " + start);
        }
        if (end > size) {
            throw new IndexOutOfBoundsException("toIndex = " + end);
        }
        if (start > end) {
            throw new IllegalArgumentException("fromIndex(" + start + ") > toIndex(" + end + ")");
        }
    }

    private void checkUnchanged() {
        if (list.modCount != modCount) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public int size() {
        checkUnchanged();
        return size;
    }

    @Override
    public E get(int index) {
        Objects.checkIndex(index, size);
        checkUnchanged();
        return list.get(offset + index);
    }

    @Override
    public E set(int index, E element) {
        Objects.checkIndex(index, size);
        checkUnchanged();
        return list.set(offset + index, element);
    }

    @Override
    public void add(int index, E element) {
        checkPosition(index, size);
        checkUnchanged();
        list.add(offset + index, element);
        modCount = list.modCount;
        size++;
    }

    @Override
    public E remove(int index) {
        Objects.checkIndex(index, size);
        checkUnchanged();
        E old = list.remove(offset + index);
        modCount = list.modCount;
        size--;
        return old;
    }

    @Override
    protected void removeRange(int start, int end) {
        checkUnchanged();
        list.removeRange(offset + start, offset + end);
        modCount = list.modCount;
        size -= end - start;
    }
}
