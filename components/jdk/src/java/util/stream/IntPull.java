package java.util.stream;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.IntConsumer;

/** {@link Pull} of int elements. */
final class IntPull extends Pull<Integer> implements Spliterator.OfInt {
    @Override
    public boolean tryAdvance(IntConsumer action) {
        Objects.requireNonNull(action);
        if (!advance()) {
            return false;
        }
        action.accept(take());
        return true;
    }

    /** Null: the buffer cannot be shared. */
    @Override
    public Spliterator.OfInt trySplit() {
        return null;
    }
}
