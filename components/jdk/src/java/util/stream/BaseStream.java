package java.util.stream;

import java.util.Iterator;
import java.util.Spliterator;

/** What all streams have in common: elements that go through a chain of operations once. All work is done by the thread that asks for it. */
public interface BaseStream<T, S extends BaseStream<T, S>> extends AutoCloseable {
    Iterator<T> iterator();

    Spliterator<T> spliterator();

    /** Tells whether {@link #parallel} was asked for, which changes nothing else. */
    boolean isParallel();

    S sequential();

    S parallel();

    S unordered();

    /** Has {@code action} run by {@link #close}. */
    S onClose(Runnable action);

    /** Runs all close actions; the first exception is thrown, with the others added to it. */
    @Override
    void close();
}
