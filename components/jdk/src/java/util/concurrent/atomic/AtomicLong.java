package java.util.concurrent.atomic;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** A long that threads change together. Threads switch only at calls and loops, so that straight-line code is atomic. */
public class AtomicLong extends Number {
    private volatile long value;

    public AtomicLong() {
    }

    public AtomicLong(long value) {
        this.value = value;
    }

    public final long get() {
        return value;
    }

    public final void set(long value) {
        this.value = value;
    }

    public final void lazySet(long value) {
        this.value = value;
    }

    public final long getPlain() {
        return value;
    }

    public final long getAndSet(long update) {
        long old = value;
        value = update;
        return old;
    }

    /** Sets {@code update} if the value is {@code expected}; tells whether it was. */
    public final boolean compareAndSet(long expected, long update) {
        if (value != expected) {
            return false;
        }
        value = update;
        return true;
    }

    public final boolean weakCompareAndSetPlain(long expected, long update) {
        return compareAndSet(expected, update);
    }

    public final long getAndAdd(long delta) {
        long old = value;
        value = old + delta;
        return old;
    }

    public final long addAndGet(long delta) {
        long sum = value + delta;
        value = sum;
        return sum;
    }

    public final long getAndIncrement() {
        long old = value;
        value = old + 1;
        return old;
    }

    public final long getAndDecrement() {
        long old = value;
        value = old - 1;
        return old;
    }

    public final long incrementAndGet() {
        long sum = value + 1;
        value = sum;
        return sum;
    }

    public final long decrementAndGet() {
        long sum = value - 1;
        value = sum;
        return sum;
    }

    public final long getAndUpdate(LongUnaryOperator operator) {
        long old;
        long update;
        do {
            old = value;
            update = operator.applyAsLong(old);
        } while (!compareAndSet(old, update));
        return old;
    }

    public final long updateAndGet(LongUnaryOperator operator) {
        long old;
        long update;
        do {
            old = value;
            update = operator.applyAsLong(old);
        } while (!compareAndSet(old, update));
        return update;
    }

    public final long getAndAccumulate(long operand, LongBinaryOperator operator) {
        long old;
        long update;
        do {
            old = value;
            update = operator.applyAsLong(old, operand);
        } while (!compareAndSet(old, update));
        return old;
    }

    public final long accumulateAndGet(long operand, LongBinaryOperator operator) {
        long old;
        long update;
        do {
            old = value;
            update = operator.applyAsLong(old, operand);
        } while (!compareAndSet(old, update));
        return update;
    }

    @Override
    public int intValue() {
        return (int) value;
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
