package java.util.concurrent.atomic;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** An int that threads change together. Threads switch only at calls and loops, so that straight-line code is atomic. */
public class AtomicInteger extends Number {
    private volatile int value;

    public AtomicInteger() {
    }

    public AtomicInteger(int value) {
        this.value = value;
    }

    public final int get() {
        return value;
    }

    public final void set(int value) {
        this.value = value;
    }

    public final void lazySet(int value) {
        this.value = value;
    }

    public final int getPlain() {
        return value;
    }

    public final int getAndSet(int update) {
        int old = value;
        value = update;
        return old;
    }

    /** Sets {@code update} if the value is {@code expected}; tells whether it was. */
    public final boolean compareAndSet(int expected, int update) {
        if (value != expected) {
            return false;
        }
        value = update;
        return true;
    }

    public final boolean weakCompareAndSetPlain(int expected, int update) {
        return compareAndSet(expected, update);
    }

    public final int getAndAdd(int delta) {
        int old = value;
        value = old + delta;
        return old;
    }

    public final int addAndGet(int delta) {
        int sum = value + delta;
        value = sum;
        return sum;
    }

    public final int getAndIncrement() {
        int old = value;
        value = old + 1;
        return old;
    }

    public final int getAndDecrement() {
        int old = value;
        value = old - 1;
        return old;
    }

    public final int incrementAndGet() {
        int sum = value + 1;
        value = sum;
        return sum;
    }

    public final int decrementAndGet() {
        int sum = value - 1;
        value = sum;
        return sum;
    }

    public final int getAndUpdate(IntUnaryOperator operator) {
        int old;
        int update;
        do {
            old = value;
            update = operator.applyAsInt(old);
        } while (!compareAndSet(old, update));
        return old;
    }

    public final int updateAndGet(IntUnaryOperator operator) {
        int old;
        int update;
        do {
            old = value;
            update = operator.applyAsInt(old);
        } while (!compareAndSet(old, update));
        return update;
    }

    public final int getAndAccumulate(int operand, IntBinaryOperator operator) {
        int old;
        int update;
        do {
            old = value;
            update = operator.applyAsInt(old, operand);
        } while (!compareAndSet(old, update));
        return old;
    }

    public final int accumulateAndGet(int operand, IntBinaryOperator operator) {
        int old;
        int update;
        do {
            old = value;
            update = operator.applyAsInt(old, operand);
        } while (!compareAndSet(old, update));
        return update;
    }

    @Override
    public int intValue() {
        return value;
    }

    @Override
    public long longValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
