package java.util.concurrent.atomic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** An array of long elements that threads change together, as {@link AtomicLong} says. */
public class AtomicLongArray implements Serializable {
    private final long[] array;

    public AtomicLongArray(int length) {
        array = new long[length];
    }

    public AtomicLongArray(long[] other) {
        array = other.clone();
    }

    public final int length() {
        return array.length;
    }

    public final long get(int index) {
        return array[index];
    }

    public final void set(int index, long value) {
        array[index] = value;
    }

    public final void lazySet(int index, long value) {
        array[index] = value;
    }

    public final long getAndSet(int index, long update) {
        long old = array[index];
        array[index] = update;
        return old;
    }

    public final boolean compareAndSet(int index, long expected, long update) {
        if (array[index] != expected) {
            return false;
        }
        array[index] = update;
        return true;
    }

    public final long getAndAdd(int index, long delta) {
        long old = array[index];
        array[index] = old + delta;
        return old;
    }

    public final long addAndGet(int index, long delta) {
        return getAndAdd(index, delta) + delta;
    }

    public final long getAndIncrement(int index) {
        return getAndAdd(index, 1);
    }

    public final long getAndDecrement(int index) {
        return getAndAdd(index, -1);
    }

    public final long incrementAndGet(int index) {
        return addAndGet(index, 1);
    }

    public final long decrementAndGet(int index) {
        return addAndGet(index, -1);
    }

    public final long getAndUpdate(int index, LongUnaryOperator operator) {
        long old;
        long update;
        do {
            old = array[index];
            update = operator.applyAsLong(old);
        } while (!compareAndSet(index, old, update));
        return old;
    }

    public final long updateAndGet(int index, LongUnaryOperator operator) {
        long old;
        long update;
        do {
            old = array[index];
            update = operator.applyAsLong(old);
        } while (!compareAndSet(index, old, update));
        return update;
    }

    public final long accumulateAndGet(int index, long operand, LongBinaryOperator operator) {
        return updateAndGet(index, old -> operator.applyAsLong(old, operand));
    }

    public final long getAndAccumulate(int index, long operand, LongBinaryOperator operator) {
        return getAndUpdate(index, old -> operator.applyAsLong(old, operand));
    }

    @Override
    public String toString() {
        return Arrays.toString(array);
    }
}
