package java.lang;

/** The root of all classes. */
public class Object {
    public Object() {
    }

    public final native Class<?> getClass();

    /** An arbitrary number that never changes for this object, unless overridden. */
    public native int hashCode();

    /** True for this object alone, unless overridden. */
    public boolean equals(Object other) {
        return this == other;
    }

    public String toString() {
        return getClass().getName() + "@" + Integer.toHexString(hashCode());
    }

    /** A shallow copy; refused unless the class implements {@link Cloneable}. */
    protected native Object clone() throws CloneNotSupportedException;

    public final void wait() throws InterruptedException {
        wait(0);
    }

    /** Gives up this object's monitor until notified, interrupted or {@code milliseconds} have passed; 0 waits for ever. */
    public final native void wait(long milliseconds) throws InterruptedException;

    public final void wait(long milliseconds, int nanoseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanoseconds < 0 || nanoseconds > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        wait(nanoseconds > 0 && milliseconds < Long.MAX_VALUE ? milliseconds + 1 : milliseconds);
    }

    public final native void notify();

    public final native void notifyAll();

    /** Never called: there are no finalizers here. */
    @Deprecated(since = "9")
    protected void finalize() throws Throwable {
    }
}
