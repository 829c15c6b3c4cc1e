package java.util;

/** Elements that wait. {@code add}, {@code remove} and {@code element} throw where {@code offer}, {@code poll} and {@code peek} give false or null. */
public interface Queue<E> extends Collection<E> {
    @Override
    boolean add(E element);

    boolean offer(E element);

    E remove();

    E poll();

    E element();

    E peek();
}
