package java.util.concurrent.locks;

/** Two locks: many threads may have the one, or one thread the other. */
public interface ReadWriteLock {
    Lock readLock();

    Lock writeLock();
}
