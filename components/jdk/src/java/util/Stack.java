package java.util;

/** A list used from its end. */
public class Stack<E> extends Vector<E> {
    public Stack() {
    }

    public E push(E element) {
        add(element);
        return element;
    }

    public synchronized E pop() {
        E top = peek();
        remove(size() - 1);
        return top;
    }

    public synchronized E peek() {
        if (isEmpty()) {
            throw new EmptyStackException();
        }
        return get(size() - 1);
    }

    public boolean empty() {
        return isEmpty();
    }

    /** How far the object is from the top, which is 1; -1 if it is not there. */
    public synchronized int search(Object object) {
        int index = lastIndexOf(object);
        return index < 0 ? -1 : size() - index;
    }
}
