package java.util.concurrent;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;

/** First in, first out, with a limit. Waiting threads get their turn in no particular order, fair or not. */
public class ArrayBlockingQueue<E> extends GuardedQueue<E> implements Serializable {
    public ArrayBlockingQueue(int capacity) {
        this(capacity, false);
    }

    public ArrayBlockingQueue(int capacity, boolean fair) {
        super(new ArrayDeque<>(), capacity);
    }

    public ArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> other) {
        this(capacity, fair);
        if (other.size() > capacity) {
            throw new IllegalArgumentException();
        }
        addAll(other);
    }
}
