package java.lang.ref;

/** A reference that lets go of its object when memory is short; here it keeps it, so that it is cleared by {@link #clear} alone. */
public class SoftReference<T> extends Reference<T> {
    public SoftReference(T referent) {
        super(referent, null);
    }

    public SoftReference(T referent, ReferenceQueue<? super T> queue) {
        super(referent, queue);
    }
}
