package java.util.function;

import java.util.Objects;

/** Takes a value. */
@FunctionalInterface
public interface Consumer<T> {
    void accept(T value);

    /** This consumer, then {@code after}. */
    default Consumer<T> andThen(Consumer<? super T> after) {
        Objects.requireNonNull(after);
        return value -> {
            accept(value);
            after.accept(value);
        };
    }
}
