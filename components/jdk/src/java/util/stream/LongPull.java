package java.util.stream;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.LongConsumer;

/** {@link Pull} of long elements. */
final class LongPull extends Pull<Long> implements Spliterator.OfLong {
    @Override
    public boolean tryAdvance(LongConsumer action) {
        Objects.requireNonNull(action);
        if (!advance()) {
            return false;
        }
        action.accept(take());
        return true;
    }

    /** Null: the buffer cannot be shared. */
    @Override
    public Spliterator.OfLong trySplit() {
        return null;
    }
}
