package java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/** First in, first out, for many threads. Iterators walk over the elements there were at their beginning. */
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> implements Queue<E>, Serializable {
    private final ArrayDeque<E> elements = new ArrayDeque<>();

    public ConcurrentLinkedQueue() {
    }

    public ConcurrentLinkedQueue(Collection<? extends E> other) {
        addAll(other);
    }

    @Override
    public boolean offer(E element) {
        synchronized (elements) {
            return elements.offer(element);
        }
    }

    @Override
    public E poll() {
        synchronized (elements) {
            return elements.poll();
        }
    }

    @Override
    public E peek() {
        synchronized (elements) {
            return elements.peek();
        }
    }

    @Override
    public int size() {
        synchronized (elements) {
            return elements.size();
        }
    }

    @Override
    public boolean contains(Object object) {
        synchronized (elements) {
            return elements.contains(object);
        }
    }

    @Override
    public boolean remove(Object object) {
        synchronized (elements) {
            return elements.remove(object);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<E> iterator() {
        Object[] all;
        synchronized (elements) {
            all = elements.toArray();
        }
        Iterator<Object> walk = List.of(all).iterator();
        return new Iterator<E>() {
            private E last;

            @Override
            public boolean hasNext() {
                return walk.hasNext();
            }

            @Override
            public E next() {
                last = (E) walk.next();
                return last;
            }

            @Override
            public void remove() {
                if (last == null) {
                    throw new IllegalStateException();
                }
                ConcurrentLinkedQueue.this.remove(last);
                last = null;
            }
        };
    }
}
