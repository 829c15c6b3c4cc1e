package java.io;

/** Writes into a string that grows. */
public class StringWriter extends Writer {
    private final StringBuffer buffer;

    public StringWriter() {
        this(16);
    }

    public StringWriter(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("Negative buffer size");
        }
        buffer = new StringBuffer(size);
        lock = buffer;
    }

    @Override
    public void write(int unit) {
        buffer.append((char) unit);
    }

    @Override
    public void write(char[] units, int offset, int length) {
        buffer.append(units, offset, length);
    }

    @Override
    public void write(String text) {
        buffer.append(text);
    }

    @Override
    public void write(String text, int offset, int length) {
        buffer.append(text, offset, offset + length);
    }

    @Override
    public StringWriter append(CharSequence text) {
        write(String.valueOf(text));
        return this;
    }

    @Override
    public StringWriter append(CharSequence text, int start, int end) {
        buffer.append(text, start, end);
        return this;
    }

    @Override
    public StringWriter append(char unit) {
        write(unit);
        return this;
    }

    public StringBuffer getBuffer() {
        return buffer;
    }

    @Override
    public String toString() {
        return buffer.toString();
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() throws IOException {
    }
}
