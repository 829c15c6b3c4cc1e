package java.util;

/** An iterator of the old kind. */
public interface Enumeration<E> {
    boolean hasMoreElements();

    E nextElement();
}
