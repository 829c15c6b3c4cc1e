package java.util.concurrent.atomic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** An array of int elements that threads change together, as {@link AtomicInteger} says. */
public class AtomicIntegerArray implements Serializable {
    private final int[] array;

    public AtomicIntegerArray(int length) {
        array = new int[length];
    }

    public AtomicIntegerArray(int[] other) {
        array = other.clone();
    }

    public final int length() {
        return array.length;
    }

    public final int get(int index) {
        return array[index];
    }

    public final void set(int index, int value) {
        array[index] = value;
    }

    public final void lazySet(int index, int value) {
        array[index] = value;
    }

    public final int getAndSet(int index, int update) {
        int old = array[index];
        array[index] = update;
        return old;
    }

    public final boolean compareAndSet(int index, int expected, int update) {
        if (array[index] != expected) {
            return false;
        }
        array[index] = update;
        return true;
    }

    public final int getAndAdd(int index, int delta) {
        int old = array[index];
        array[index] = old + delta;
        return old;
    }

    public final int addAndGet(int index, int delta) {
        return getAndAdd(index, delta) + delta;
    }

    public final int getAndIncrement(int index) {
        return getAndAdd(index, 1);
    }

    public final int getAndDecrement(int index) {
        return getAndAdd(index, -1);
    }

    public final int incrementAndGet(int index) {
        return addAndGet(index, 1);
    }

    public final int decrementAndGet(int index) {
        return addAndGet(index, -1);
    }

    public final int getAndUpdate(int index, IntUnaryOperator operator) {
        int old;
        int update;
        do {
            old = array[index];
            update = operator.applyAsInt(old);
        } while (!compareAndSet(index, old, update));
        return old;
    }

    public final int updateAndGet(int index, IntUnaryOperator operator) {
        int old;
        int update;
        do {
            old = array[index];
            update = operator.applyAsInt(old);
        } while (!compareAndSet(index, old, update));
        return update;
    }

    public final int accumulateAndGet(int index, int operand, IntBinaryOperator operator) {
        return updateAndGet(index, old -> operator.applyAsInt(old, operand));
    }

    public final int getAndAccumulate(int index, int operand, IntBinaryOperator operator) {
        return getAndUpdate(index, old -> operator.applyAsInt(old, operand));
    }

    @Override
    public String toString() {
        return Arrays.toString(array);
    }
}
