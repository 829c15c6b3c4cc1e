package java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list whose changes make a new array. Iterators walk over the array of their beginning and change nothing. */
public class CopyOnWriteArrayList<E> extends AbstractList<E> implements RandomAccess, Cloneable, Serializable {
    private volatile List<E> elements = new ArrayList<>();

    public CopyOnWriteArrayList() {
    }

    public CopyOnWriteArrayList(Collection<? extends E> other) {
        elements = new ArrayList<>(other);
    }

    public CopyOnWriteArrayList(E[] other) {
        elements = new ArrayList<>(Arrays.asList(other));
    }

    /** What a change does to the copy. */
    private interface Change<E, R> {
        R apply(List<E> copy);
    }

    private synchronized <R> R change(Change<E, R> change) {
        List<E> copy = new ArrayList<>(elements);
        R result = change.apply(copy);
        elements = copy;
        return result;
    }

    @Override
    public E get(int index) {
        List<E> now = elements;
        if (index < 0 || index >= now.size()) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + now.size());
        }
        return now.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public E set(int index, E element) {
        get(index);
        return change(copy -> copy.set(index, element));
    }

    @Override
    public boolean add(E element) {
        return change(copy -> copy.add(element));
    }

    @Override
    public void add(int index, E element) {
        int size = size();
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
        change(copy -> {
            copy.add(index, element);
            return null;
        });
    }

    @Override
    public E remove(int index) {
        get(index);
        return change(copy -> copy.remove(index));
    }

    @Override
    public boolean remove(Object object) {
        return change(copy -> copy.remove(object));
    }

    public boolean addIfAbsent(E element) {
        return change(copy -> !copy.contains(element) && copy.add(element));
    }

    @Override
    public boolean addAll(Collection<? extends E> other) {
        return change(copy -> copy.addAll(other));
    }

    @Override
    public boolean removeAll(Collection<?> other) {
        return change(copy -> copy.removeAll(other));
    }

    @Override
    public boolean retainAll(Collection<?> other) {
        return change(copy -> copy.retainAll(other));
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        return change(copy -> copy.removeIf(filter));
    }

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        change(copy -> {
            copy.replaceAll(operator);
            return null;
        });
    }

    @Override
    public void sort(Comparator<? super E> comparator) {
        change(copy -> {
            copy.sort(comparator);
            return null;
        });
    }

    @Override
    public synchronized void clear() {
        elements = new ArrayList<>();
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        elements.forEach(action);
    }

    @Override
    public int indexOf(Object object) {
        return elements.indexOf(object);
    }

    @Override
    public int lastIndexOf(Object object) {
        return elements.lastIndexOf(object);
    }

    @Override
    public Iterator<E> iterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        return Collections.unmodifiableList(elements).listIterator(index);
    }

    @Override
    public Object[] toArray() {
        return elements.toArray();
    }

    @Override
    public Object clone() {
        return new CopyOnWriteArrayList<>(elements);
    }
}
