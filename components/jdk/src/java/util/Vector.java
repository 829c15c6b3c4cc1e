package java.util;

/** An {@link ArrayList} whose single operations exclude each other. */
public class Vector<E> extends ArrayList<E> {
    public Vector() {
    }

    public Vector(int capacity) {
        super(capacity);
    }

    public Vector(Collection<? extends E> other) {
        super(other);
    }

    @Override
    public synchronized int size() {
        return super.size();
    }

    @Override
    public synchronized E get(int index) {
        return super.get(index);
    }

    @Override
    public synchronized E set(int index, E element) {
        return super.set(index, element);
    }

    @Override
    public synchronized boolean add(E element) {
        return super.add(element);
    }

    @Override
    public synchronized void add(int index, E element) {
        super.add(index, element);
    }

    @Override
    public synchronized E remove(int index) {
        return super.remove(index);
    }

    @Override
    public synchronized boolean remove(Object object) {
        return super.remove(object);
    }

    public void addElement(E element) {
        add(element);
    }

    public E elementAt(int index) {
        return get(index);
    }

    public synchronized E firstElement() {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return get(0);
    }

    public synchronized E lastElement() {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return get(size() - 1);
    }

    public void insertElementAt(E element, int index) {
        add(index, element);
    }

    public void setElementAt(E element, int index) {
        set(index, element);
    }

    public void removeElementAt(int index) {
        remove(index);
    }

    public boolean removeElement(Object object) {
        return remove(object);
    }

    public synchronized void removeAllElements() {
        clear();
    }

    public Enumeration<E> elements() {
        return Collections.enumeration(this);
    }
}
