package java.util.concurrent.atomic;

/** A boolean that threads change together. Threads switch only at calls and loops, so that straight-line code is atomic. */
public class AtomicBoolean {
    private volatile boolean value;

    public AtomicBoolean() {
    }

    public AtomicBoolean(boolean value) {
        this.value = value;
    }

    public final boolean get() {
        return value;
    }

    public final void set(boolean value) {
        this.value = value;
    }

    public final void lazySet(boolean value) {
        this.value = value;
    }

    public final boolean getAndSet(boolean update) {
        boolean old = value;
        value = update;
        return old;
    }

    /** Sets {@code update} if the value is {@code expected}; tells whether it was. */
    public final boolean compareAndSet(boolean expected, boolean update) {
        if (value != expected) {
            return false;
        }
        value = update;
        return true;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
