package java.util;

/** A collection on top of {@code iterator} and {@code size}. */
public abstract class AbstractCollection<E> implements Collection<E> {
    protected AbstractCollection() {
    }

    @Override
    public abstract Iterator<E> iterator();

    @Override
    public abstract int size();

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public boolean contains(Object object) {
        for (E element : this) {
            if (Objects.equals(object, element)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Object[] toArray() {
        Object[] elements = new Object[size()];
        int count = 0;
        for (E element : this) {
            elements[count++] = element;
        }
        return elements;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] target) {
        int size = size();
        T[] result = target.length >= size ? target : (T[]) Arrays.newArray(target.getClass(), size);
        int count = 0;
        for (E element : this) {
            result[count++] = (T) element;
        }
        if (result.length > size) {
            result[size] = null;
        }
        return result;
    }

    @Override
    public boolean add(E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Object object) {
        for (Iterator<E> i = iterator(); i.hasNext();) {
            if (Objects.equals(object, i.next())) {
                i.remove();
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean containsAll(Collection<?> other) {
        for (Object element : other) {
            if (!contains(element)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends E> other) {
        boolean changed = false;
        for (E element : other) {
            changed |= add(element);
        }
        return changed;
    }

    @Override
    public boolean removeAll(Collection<?> other) {
        return keep(Objects.requireNonNull(other), false);
    }

    @Override
    public boolean retainAll(Collection<?> other) {
        return keep(Objects.requireNonNull(other), true);
    }

    private boolean keep(Collection<?> other, boolean contained) {
        boolean changed = false;
        for (Iterator<E> i = iterator(); i.hasNext();) {
            if (other.contains(i.next()) != contained) {
                i.remove();
                changed = true;
            }
        }
        return changed;
    }

    @Override
    public void clear() {
        for (Iterator<E> i = iterator(); i.hasNext();) {
            i.next();
            i.remove();
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        boolean first = true;
        for (E element : this) {
            if (!first) {
                text.append(", ");
            }
            first = false;
            text.append(element == this ? "(this Collection)" : String.valueOf(element));
        }
        return text.append(']').toString();
    }
}
