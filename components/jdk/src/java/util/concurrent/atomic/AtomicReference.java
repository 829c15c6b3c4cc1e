package java.util.concurrent.atomic;

import java.util.function.UnaryOperator;

/** A reference that threads change together. Threads switch only at calls and loops, so that straight-line code is atomic. */
public class AtomicReference<V> {
    private volatile V value;

    public AtomicReference() {
    }

    public AtomicReference(V value) {
        this.value = value;
    }

    public final V get() {
        return value;
    }

    public final void set(V value) {
        this.value = value;
    }

    public final void lazySet(V value) {
        this.value = value;
    }

    public final V getAndSet(V update) {
        V old = value;
        value = update;
        return old;
    }

    /** Sets {@code update} if the value is {@code expected}; tells whether it was. */
    public final boolean compareAndSet(V expected, V update) {
        if (value != expected) {
            return false;
        }
        value = update;
        return true;
    }

    public final V getAndUpdate(UnaryOperator<V> operator) {
        V old;
        V update;
        do {
            old = value;
            update = operator.apply(old);
        } while (!compareAndSet(old, update));
        return old;
    }

    public final V updateAndGet(UnaryOperator<V> operator) {
        V old;
        V update;
        do {
            old = value;
            update = operator.apply(old);
        } while (!compareAndSet(old, update));
        return update;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
