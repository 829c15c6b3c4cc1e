package java.util;

/** A set on top of {@code iterator} and {@code size}. */
public abstract class AbstractSet<E> extends AbstractCollection<E> implements Set<E> {
    protected AbstractSet() {
    }

    @Override
    public boolean equals(Object other) {
        if (other == this) {
            return true;
        }
        try {
            return other instanceof Set && ((Set<?>) other).size() == size() && containsAll((Set<?>) other);
        } catch (ClassCastException | NullPointerException e) {
            return false;
        }
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (E element : this) {
            sum += Objects.hashCode(element);
        }
        return sum;
    }

    @Override
    public boolean removeAll(Collection<?> other) {
        if (size() <= other.size()) {
            return super.removeAll(other);
        }
        boolean changed = false;
        for (Object element : other) {
            changed |= remove(element);
        }
        return changed;
    }
}
