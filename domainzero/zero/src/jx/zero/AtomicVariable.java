package jx.zero;

/**
 * An int that threads can wait on and interrupt handlers can change; crosses domains by reference.
 *
 * <p>All methods are atomic against interrupts and other threads. {@code get}, {@code set}, {@code compareAndSet} and {@code setAndUnblock} are allowed in interrupt handlers.
 */
public final class AtomicVariable implements Portal {
    private long handle;

    public AtomicVariable(int value) {
        create(value);
    }

    private native void create(int value);

    public native int get();

    public native void set(int value);

    /** Sets {@code update} if the value is {@code expected}; tells whether it was. */
    public native boolean compareAndSet(int expected, int update);

    /** Blocks the calling thread while the value equals {@code value}; returns the value that ended the wait. */
    public native int blockWhileEqual(int value);

    /** Sets the value and makes all threads that wait for a change runnable. */
    public native void setAndUnblock(int value);
}
