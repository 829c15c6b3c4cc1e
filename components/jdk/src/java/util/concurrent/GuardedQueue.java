package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;

/** A blocking queue: an ordinary one with a capacity, behind its monitor. Iterators walk over the elements there were at their beginning. */
abstract class GuardedQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final Queue<E> queue;
    private final int capacity;

    GuardedQueue(Queue<E> queue, int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException();
        }
        this.queue = queue;
        this.capacity = capacity;
    }

    /** Waits for a change; false if there is no time left. {@code end} counts as {@link System#nanoTime}. */
    private boolean await(boolean timed, long end) throws InterruptedException {
        long rest = timed ? (end - System.nanoTime() + 999999) / 1000000 : 0;
        if (timed && rest <= 0) {
            return false;
        }
        wait(rest);
        return true;
    }

    @Override
    public synchronized boolean offer(E element) {
        Objects.requireNonNull(element);
        if (queue.size() >= capacity) {
            return false;
        }
        queue.add(element);
        notifyAll();
        return true;
    }

    private synchronized boolean insert(E element, boolean timed, long nanoseconds) throws InterruptedException {
        Objects.requireNonNull(element);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long end = System.nanoTime() + nanoseconds;
        while (!offer(element)) {
            if (!await(timed, end)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void put(E element) throws InterruptedException {
        insert(element, false, 0);
    }

    @Override
    public boolean offer(E element, long time, TimeUnit unit) throws InterruptedException {
        return insert(element, true, unit.toNanos(time));
    }

    private synchronized E remove(boolean timed, long nanoseconds) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long end = System.nanoTime() + nanoseconds;
        while (queue.isEmpty()) {
            if (!await(timed, end)) {
                return null;
            }
        }
        return poll();
    }

    @Override
    public E take() throws InterruptedException {
        return remove(false, 0);
    }

    @Override
    public E poll(long time, TimeUnit unit) throws InterruptedException {
        return remove(true, unit.toNanos(time));
    }

    @Override
    public synchronized E poll() {
        E element = queue.poll();
        if (element != null) {
            notifyAll();
        }
        return element;
    }

    @Override
    public synchronized E peek() {
        return queue.peek();
    }

    @Override
    public synchronized int size() {
        return queue.size();
    }

    @Override
    public synchronized int remainingCapacity() {
        return capacity == Integer.MAX_VALUE ? capacity : capacity - queue.size();
    }

    @Override
    public synchronized boolean remove(Object object) {
        boolean removed = queue.remove(object);
        if (removed) {
            notifyAll();
        }
        return removed;
    }

    @Override
    public synchronized boolean contains(Object object) {
        return queue.contains(object);
    }

    @Override
    public synchronized Object[] toArray() {
        return queue.toArray();
    }

    @Override
    public synchronized <T> T[] toArray(T[] target) {
        return queue.toArray(target);
    }

    @Override
    public synchronized void clear() {
        queue.clear();
        notifyAll();
    }

    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    @Override
    public synchronized int drainTo(Collection<? super E> target, int max) {
        Objects.requireNonNull(target);
        if (target == this) {
            throw new IllegalArgumentException();
        }
        int count = 0;
        for (; count < max && !queue.isEmpty(); count++) {
            target.add(queue.peek());
            queue.remove();
        }
        notifyAll();
        return count;
    }

    @Override
    public synchronized Iterator<E> iterator() {
        Iterator<E> elements = new ArrayList<>(queue).iterator();
        return new Iterator<E>() {
            private E last;

            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            public E next() {
                last = elements.next();
                return last;
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException();
                }
                GuardedQueue.this.remove(last);
                last = null;
            }
        };
    }

    @Override
    public synchronized String toString() {
        return queue.toString();
    }
}
