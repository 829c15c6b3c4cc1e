package java.util.concurrent.atomic;

/** A sum that threads add to. */
public class LongAdder extends Number {
    private final AtomicLong sum = new AtomicLong();

    public LongAdder() {
    }

    public void add(long value) {
        sum.addAndGet(value);
    }

    public void increment() {
        add(1);
    }

    public void decrement() {
        add(-1);
    }

    public long sum() {
        return sum.get();
    }

    public void reset() {
        sum.set(0);
    }

    public long sumThenReset() {
        return sum.getAndSet(0);
    }

    @Override
    public String toString() {
        return Long.toString(sum());
    }

    @Override
    public long longValue() {
        return sum();
    }

    @Override
    public int intValue() {
        return (int) sum();
    }

    @Override
    public float floatValue() {
        return sum();
    }

    @Override
    public double doubleValue() {
        return sum();
    }
}
