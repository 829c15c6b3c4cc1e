package java.util.concurrent;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;

/** First in, first out, of any length or with a limit. */
public class LinkedBlockingQueue<E> extends GuardedQueue<E> implements Serializable {
    public LinkedBlockingQueue() {
        this(Integer.MAX_VALUE);
    }

    public LinkedBlockingQueue(int capacity) {
        super(new ArrayDeque<>(), capacity);
    }

    public LinkedBlockingQueue(Collection<? extends E> other) {
        this();
        addAll(other);
    }
}
