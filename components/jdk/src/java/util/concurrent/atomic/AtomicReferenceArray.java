package java.util.concurrent.atomic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** An array of references that threads change together, as {@link AtomicReference} says. */
public class AtomicReferenceArray<E> implements Serializable {
    private final Object[] array;

    public AtomicReferenceArray(int length) {
        array = new Object[length];
    }

    public AtomicReferenceArray(E[] other) {
        array = Arrays.copyOf(other, other.length, Object[].class);
    }

    public final int length() {
        return array.length;
    }

    @SuppressWarnings("unchecked")
    public final E get(int index) {
        return (E) array[index];
    }

    public final void set(int index, E value) {
        array[index] = value;
    }

    public final void lazySet(int index, E value) {
        array[index] = value;
    }

    @SuppressWarnings("unchecked")
    public final E getAndSet(int index, E update) {
        Object old = array[index];
        array[index] = update;
        return (E) old;
    }

    public final boolean compareAndSet(int index, E expected, E update) {
        if (array[index] != expected) {
            return false;
        }
        array[index] = update;
        return true;
    }

    public final E getAndUpdate(int index, UnaryOperator<E> operator) {
        E old;
        E update;
        do {
            old = get(index);
            update = operator.apply(old);
        } while (!compareAndSet(index, old, update));
        return old;
    }

    public final E updateAndGet(int index, UnaryOperator<E> operator) {
        E old;
        E update;
        do {
            old = get(index);
            update = operator.apply(old);
        } while (!compareAndSet(index, old, update));
        return update;
    }

    public final E accumulateAndGet(int index, E operand, BinaryOperator<E> operator) {
        return updateAndGet(index, old -> operator.apply(old, operand));
    }

    @Override
    public String toString() {
        return Arrays.toString(array);
    }
}
