package java.util.stream;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.DoubleConsumer;

/** {@link Pull} of double elements. */
final class DoublePull extends Pull<Double> implements Spliterator.OfDouble {
    @Override
    public boolean tryAdvance(DoubleConsumer action) {
        Objects.requireNonNull(action);
        if (!advance()) {
            return false;
        }
        action.accept(take());
        return true;
    }

    /** Null: the buffer cannot be shared. */
    @Override
    public Spliterator.OfDouble trySplit() {
        return null;
    }
}
