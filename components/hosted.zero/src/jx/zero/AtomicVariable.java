package jx.zero;

/** Double of the kernel's class on a monitor. */
public final class AtomicVariable implements Portal {
    private int value;

    public AtomicVariable(int value) {
        this.value = value;
    }

    public synchronized int get() {
        return value;
    }

    public synchronized void set(int value) {
        this.value = value;
    }

    public synchronized boolean compareAndSet(int expected, int update) {
        if (value != expected) {
            return false;
        }
        value = update;
        return true;
    }

    public synchronized int blockWhileEqual(int unwanted) {
        while (value == unwanted) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return value;
    }

    public synchronized void setAndUnblock(int value) {
        this.value = value;
        notifyAll();
    }
}
