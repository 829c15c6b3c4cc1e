package java.nio;

/** Elements from 0 to a capacity, of which those from the position to the limit are to be read or written next. */
public abstract class Buffer {
    private final int capacity;
    private int position;
    private int limit;
    private int mark = -1;

    Buffer(int position, int limit, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        this.capacity = capacity;
        this.limit = limit;
        this.position = position;
    }

    public final int capacity() {
        return capacity;
    }

    public final int position() {
        return position;
    }

    public final int limit() {
        return limit;
    }

    public final int remaining() {
        return Math.max(limit - position, 0);
    }

    public final boolean hasRemaining() {
        return position < limit;
    }

    public abstract boolean isReadOnly();

    public abstract boolean isDirect();

    public abstract boolean hasArray();

    public abstract Object array();

    public abstract int arrayOffset();

    public Buffer position(int update) {
        if (update > limit || update < 0) {
            throw new IllegalArgumentException(update < 0 ? "newPosition < 0: (" + update + " < 0)" : "newPosition > limit: (" + update + " > " + limit + ")");
        }
        mark = mark > update ? -1 : mark;
        position = update;
        return this;
    }

    public Buffer limit(int update) {
        if (update > capacity || update < 0) {
            throw new IllegalArgumentException(update < 0 ? "newLimit < 0: (" + update + " < 0)" : "newLimit > capacity: (" + update + " > " + capacity + ")");
        }
        limit = update;
        position = Math.min(position, update);
        mark = mark > update ? -1 : mark;
        return this;
    }

    public Buffer mark() {
        mark = position;
        return this;
    }

    public Buffer reset() {
        if (mark < 0) {
            throw new InvalidMarkException();
        }
        position = mark;
        return this;
    }

    public Buffer clear() {
        position = 0;
        limit = capacity;
        mark = -1;
        return this;
    }

    public Buffer flip() {
        limit = position;
        position = 0;
        mark = -1;
        return this;
    }

    public Buffer rewind() {
        position = 0;
        mark = -1;
        return this;
    }

    /** Where to read {@code count} elements; the position moves behind them. */
    final int nextGet(int count) {
        if (limit - position < count) {
            throw new BufferUnderflowException();
        }
        position += count;
        return position - count;
    }

    final int nextPut(int count) {
        if (limit - position < count) {
            throw new BufferOverflowException();
        }
        position += count;
        return position - count;
    }

    final int checkIndex(int index, int count) {
        if (index < 0 || count > limit - index) {
            throw new IndexOutOfBoundsException();
        }
        return index;
    }

    @Override
    public String toString() {
        String name = getClass().getName();
        return name + "[pos=" + position + " lim=" + limit + " cap=" + capacity + "]";
    }
}
