package java.lang;

import java.util.Objects;
import java.util.function.Supplier;

/** A variable of which each thread has its own; kept in a list at the thread. */
public class ThreadLocal<T> {
    /** One variable's value in one thread. */
    static final class Entry {
        final ThreadLocal<?> variable;
        Object value;
        Entry next;

        Entry(ThreadLocal<?> variable, Entry next) {
            this.variable = variable;
            this.next = next;
        }
    }

    private Supplier<? extends T> initial;

    public ThreadLocal() {
    }

    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        ThreadLocal<S> variable = new ThreadLocal<>();
        variable.initial = Objects.requireNonNull(supplier);
        return variable;
    }

    protected T initialValue() {
        return initial == null ? null : initial.get();
    }

    private Entry find() {
        Entry entry = Thread.currentThread().locals();
        while (entry != null && entry.variable != this) {
            entry = entry.next;
        }
        return entry;
    }

    @SuppressWarnings("unchecked")
    public T get() {
        Entry entry = find();
        if (entry == null) {
            T value = initialValue();
            set(value);
            return value;
        }
        return (T) entry.value;
    }

    public void set(T value) {
        Entry entry = find();
        if (entry == null) {
            Thread thread = Thread.currentThread();
            entry = new Entry(this, thread.locals());
            thread.setLocals(entry);
        }
        entry.value = value;
    }

    public void remove() {
        Thread thread = Thread.currentThread();
        Entry before = null;
        for (Entry entry = thread.locals(); entry != null; entry = entry.next) {
            if (entry.variable != this) {
                before = entry;
            } else if (before == null) {
                thread.setLocals(entry.next);
            } else {
                before.next = entry.next;
            }
        }
    }
}
