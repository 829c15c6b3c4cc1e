package java.lang.ref;

/** A reference as an object. The collector knows none of its kinds: every reference is strong and is cleared and enqueued by its program alone. */
public abstract class Reference<T> {
    private T referent;
    private ReferenceQueue<? super T> queue;

    Reference(T referent, ReferenceQueue<? super T> queue) {
        this.referent = referent;
        this.queue = queue;
    }

    /** The object, or null once cleared. */
    public T get() {
        return referent;
    }

    public final boolean refersTo(T object) {
        return referent == object;
    }

    public void clear() {
        referent = null;
    }

    @Deprecated(since = "16")
    public boolean isEnqueued() {
        return queue != null && queue.contains(this);
    }

    /** Clears the reference and puts it into its queue; false if it has none or was there before. */
    public boolean enqueue() {
        clear();
        ReferenceQueue<? super T> target = queue;
        queue = null;
        return target != null && target.put(this);
    }

    /** Keeps {@code object} reachable up to here. */
    public static void reachabilityFence(Object object) {
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }
}
