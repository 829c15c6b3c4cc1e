package java.util.stream;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;

/** {@link Pull} of objects. */
final class RefPull<T> extends Pull<T> implements Spliterator<T> {
    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        if (!advance()) {
            return false;
        }
        action.accept(take());
        return true;
    }

    /** Null: the buffer cannot be shared. */
    @Override
    public Spliterator<T> trySplit() {
        return null;
    }
}
