package java.nio;

import java.util.Arrays;
import java.util.Objects;

/** Bytes in an array, read and written as numbers of any kind in either byte order. */
public final class ByteBuffer extends Buffer implements Comparable<ByteBuffer> {
    private final byte[] array;
    private final int offset;
    private final boolean readOnly;
    private boolean littleEndian;

    private ByteBuffer(byte[] array, int offset, int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity);
        this.array = array;
        this.offset = offset;
        this.readOnly = readOnly;
    }

    public static ByteBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return wrap(new byte[capacity]);
    }

    /** As {@link #allocate}: all memory is the collector's. */
    public static ByteBuffer allocateDirect(int capacity) {
        return allocate(capacity);
    }

    public static ByteBuffer wrap(byte[] array) {
        return new ByteBuffer(array, 0, 0, array.length, array.length, false);
    }

    public static ByteBuffer wrap(byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, array.length);
        return new ByteBuffer(array, 0, offset, offset + length, array.length, false);
    }

    private void checkWritable() {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
    }

    private long load(int index, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | array[offset + index + (littleEndian ? size - 1 - i : i)] & 0xff;
        }
        return value;
    }

    private ByteBuffer store(int index, long value, int size) {
        for (int i = 0; i < size; i++) {
            array[offset + index + (littleEndian ? i : size - 1 - i)] = (byte) (value >> 8 * i);
        }
        return this;
    }

    public ByteOrder order() {
        return littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    public ByteBuffer order(ByteOrder order) {
        littleEndian = order == ByteOrder.LITTLE_ENDIAN;
        return this;
    }

    public byte get() {
        return array[offset + nextGet(1)];
    }

    public byte get(int index) {
        return array[offset + checkIndex(index, 1)];
    }

    public ByteBuffer get(byte[] target) {
        return get(target, 0, target.length);
    }

    public ByteBuffer get(byte[] target, int start, int length) {
        Objects.checkFromIndexSize(start, length, target.length);
        System.arraycopy(array, offset + nextGet(length), target, start, length);
        return this;
    }

    public ByteBuffer put(byte value) {
        checkWritable();
        array[offset + nextPut(1)] = value;
        return this;
    }

    public ByteBuffer put(int index, byte value) {
        checkWritable();
        array[offset + checkIndex(index, 1)] = value;
        return this;
    }

    public ByteBuffer put(byte[] source) {
        return put(source, 0, source.length);
    }

    public ByteBuffer put(byte[] source, int start, int length) {
        checkWritable();
        Objects.checkFromIndexSize(start, length, source.length);
        System.arraycopy(source, start, array, offset + nextPut(length), length);
        return this;
    }

    /** All that remains in {@code source}. */
    public ByteBuffer put(ByteBuffer source) {
        if (source == this) {
            throw new IllegalArgumentException("The source buffer is this buffer");
        }
        checkWritable();
        int length = source.remaining();
        if (length > remaining()) {
            throw new BufferOverflowException();
        }
        System.arraycopy(source.array, source.offset + source.nextGet(length), array, offset + nextPut(length), length);
        return this;
    }

    public char getChar() {
        int index = nextGet(2);
        return (char) load(index, 2);
    }

    public char getChar(int index) {
        checkIndex(index, 2);
        return (char) load(index, 2);
    }

    public ByteBuffer putChar(char value) {
        checkWritable();
        return store(nextPut(2), value, 2);
    }

    public ByteBuffer putChar(int index, char value) {
        checkWritable();
        return store(checkIndex(index, 2), value, 2);
    }

    public short getShort() {
        int index = nextGet(2);
        return (short) load(index, 2);
    }

    public short getShort(int index) {
        checkIndex(index, 2);
        return (short) load(index, 2);
    }

    public ByteBuffer putShort(short value) {
        checkWritable();
        return store(nextPut(2), value, 2);
    }

    public ByteBuffer putShort(int index, short value) {
        checkWritable();
        return store(checkIndex(index, 2), value, 2);
    }

    public int getInt() {
        int index = nextGet(4);
        return (int) load(index, 4);
    }

    public int getInt(int index) {
        checkIndex(index, 4);
        return (int) load(index, 4);
    }

    public ByteBuffer putInt(int value) {
        checkWritable();
        return store(nextPut(4), value, 4);
    }

    public ByteBuffer putInt(int index, int value) {
        checkWritable();
        return store(checkIndex(index, 4), value, 4);
    }

    public long getLong() {
        int index = nextGet(8);
        return load(index, 8);
    }

    public long getLong(int index) {
        checkIndex(index, 8);
        return load(index, 8);
    }

    public ByteBuffer putLong(long value) {
        checkWritable();
        return store(nextPut(8), value, 8);
    }

    public ByteBuffer putLong(int index, long value) {
        checkWritable();
        return store(checkIndex(index, 8), value, 8);
    }

    public float getFloat() {
        int index = nextGet(4);
        return Float.intBitsToFloat((int) load(index, 4));
    }

    public float getFloat(int index) {
        checkIndex(index, 4);
        return Float.intBitsToFloat((int) load(index, 4));
    }

    public ByteBuffer putFloat(float value) {
        checkWritable();
        return store(nextPut(4), Float.floatToRawIntBits(value), 4);
    }

    public ByteBuffer putFloat(int index, float value) {
        checkWritable();
        return store(checkIndex(index, 4), Float.floatToRawIntBits(value), 4);
    }

    public double getDouble() {
        int index = nextGet(8);
        return Double.longBitsToDouble(load(index, 8));
    }

    public double getDouble(int index) {
        checkIndex(index, 8);
        return Double.longBitsToDouble(load(index, 8));
    }

    public ByteBuffer putDouble(double value) {
        checkWritable();
        return store(nextPut(8), Double.doubleToRawLongBits(value), 8);
    }

    public ByteBuffer putDouble(int index, double value) {
        checkWritable();
        return store(checkIndex(index, 8), Double.doubleToRawLongBits(value), 8);
    }

    /** Moves what remains to the beginning and goes on behind it. */
    public ByteBuffer compact() {
        checkWritable();
        int length = remaining();
        System.arraycopy(array, offset + position(), array, offset, length);
        clear();
        position(length);
        return this;
    }

    public ByteBuffer duplicate() {
        ByteBuffer copy = new ByteBuffer(array, offset, position(), limit(), capacity(), readOnly);
        return copy;
    }

    public ByteBuffer asReadOnlyBuffer() {
        return new ByteBuffer(array, offset, position(), limit(), capacity(), true);
    }

    /** A view of what remains. */
    public ByteBuffer slice() {
        return new ByteBuffer(array, offset + position(), 0, remaining(), remaining(), readOnly);
    }

    public ByteBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit());
        return new ByteBuffer(array, offset + index, 0, length, length, readOnly);
    }

    @Override
    public ByteBuffer position(int update) {
        super.position(update);
        return this;
    }

    @Override
    public ByteBuffer limit(int update) {
        super.limit(update);
        return this;
    }

    @Override
    public ByteBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public ByteBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public ByteBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public ByteBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public ByteBuffer rewind() {
        super.rewind();
        return this;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean isDirect() {
        return false;
    }

    @Override
    public boolean hasArray() {
        return !readOnly;
    }

    @Override
    public byte[] array() {
        checkWritable();
        return array;
    }

    @Override
    public int arrayOffset() {
        checkWritable();
        return offset;
    }

    /** Compares what remains as signed bytes. */
    @Override
    public int compareTo(ByteBuffer other) {
        return Arrays.compare(Arrays.copyOfRange(array, offset + position(), offset + limit()),
                Arrays.copyOfRange(other.array, other.offset + other.position(), other.offset + other.limit()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteBuffer && compareTo((ByteBuffer) other) == 0;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = limit() - 1; i >= position(); i--) {
            hash = 31 * hash + get(i);
        }
        return hash;
    }

    @Override
    public String toString() {
        return "java.nio.HeapByteBuffer" + (readOnly ? "R" : "") + "[pos=" + position() + " lim=" + limit() + " cap=" + capacity() + "]";
    }
}
