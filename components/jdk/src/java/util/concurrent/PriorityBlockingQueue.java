package java.util.concurrent;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The least element first. */
public class PriorityBlockingQueue<E> extends GuardedQueue<E> implements Serializable {
    private final Comparator<? super E> comparator;

    public PriorityBlockingQueue() {
        this(11, null);
    }

    public PriorityBlockingQueue(int capacity) {
        this(capacity, null);
    }

    public PriorityBlockingQueue(int capacity, Comparator<? super E> comparator) {
        super(new PriorityQueue<>(capacity, comparator), Integer.MAX_VALUE);
        this.comparator = comparator;
    }

    public PriorityBlockingQueue(Collection<? extends E> other) {
        this();
        addAll(other);
    }

    /** Null for the natural order. */
    public Comparator<? super E> comparator() {
        return comparator;
    }
}
