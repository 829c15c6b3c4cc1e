package java.util.concurrent;

import java.util.Collection;
import java.util.Queue;

/** A queue without nulls where threads wait for elements, and for room. */
public interface BlockingQueue<E> extends Queue<E> {
    /** Waits for room. */
    void put(E element) throws InterruptedException;

    /** False if there was no room in time. */
    boolean offer(E element, long time, TimeUnit unit) throws InterruptedException;

    /** Waits for an element. */
    E take() throws InterruptedException;

    /** Null if there was no element in time. */
    E poll(long time, TimeUnit unit) throws InterruptedException;

    /** How many elements there is room for; Integer.MAX_VALUE if there is no limit. */
    int remainingCapacity();

    /** Moves all elements; gives their number. */
    int drainTo(Collection<? super E> target);

    int drainTo(Collection<? super E> target, int max);
}
