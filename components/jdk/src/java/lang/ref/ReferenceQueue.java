package java.lang.ref;

import java.util.ArrayDeque;

/** Where references go when they are enqueued. */
public class ReferenceQueue<T> {
    private final ArrayDeque<Reference<? extends T>> references = new ArrayDeque<>();

    public ReferenceQueue() {
    }

    @SuppressWarnings("unchecked")
    synchronized boolean put(Reference<?> reference) {
        references.add((Reference<? extends T>) reference);
        notifyAll();
        return true;
    }

    synchronized boolean contains(Reference<?> reference) {
        return references.contains(reference);
    }

    /** The next reference, or null. */
    public synchronized Reference<? extends T> poll() {
        return references.poll();
    }

    public Reference<? extends T> remove() throws InterruptedException {
        return remove(0);
    }

    /** Waits for a reference, or for {@code timeout} milliseconds unless that is 0; then null. */
    public synchronized Reference<? extends T> remove(long timeout) throws InterruptedException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        long end = System.nanoTime() + timeout * 1000000;
        while (references.isEmpty()) {
            long rest = timeout == 0 ? 0 : (end - System.nanoTime() + 999999) / 1000000;
            if (timeout != 0 && rest <= 0) {
                return null;
            }
            wait(rest);
        }
        return references.poll();
    }
}
