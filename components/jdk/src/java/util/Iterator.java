package java.util;

import java.util.function.Consumer;

/** Walks over elements. */
public interface Iterator<E> {
    boolean hasNext();

    /** The next element; NoSuchElementException if there is none. */
    E next();

    /** Removes the element that {@link #next} gave last. */
    default void remove() {
        throw new UnsupportedOperationException("remove");
    }

    default void forEachRemaining(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        while (hasNext()) {
            action.accept(next());
        }
    }
}
