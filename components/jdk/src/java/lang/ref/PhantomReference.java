package java.lang.ref;

/** A reference that tells by its queue when its object is gone; here it never is, and the reference keeps it alive. */
public class PhantomReference<T> extends Reference<T> {
    public PhantomReference(T referent, ReferenceQueue<? super T> queue) {
        super(referent, queue);
    }

    /** Null: the object is out of reach. */
    @Override
    public T get() {
        return null;
    }
}
