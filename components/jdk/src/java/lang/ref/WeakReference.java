package java.lang.ref;

/** A reference that does not keep its object alive where a collector can tell; here it does, so that it is cleared by {@link #clear} alone. */
public class WeakReference<T> extends Reference<T> {
    public WeakReference(T referent) {
        super(referent, null);
    }

    public WeakReference(T referent, ReferenceQueue<? super T> queue) {
        super(referent, queue);
    }
}
