package java.io;

/** Somewhere to write text. */
public abstract class Writer implements Appendable, Closeable, Flushable {
    protected Object lock;

    protected Writer() {
        lock = this;
    }

    protected Writer(Object lock) {
        if (lock == null) {
            throw new NullPointerException();
        }
        this.lock = lock;
    }

    public abstract void write(char[] units, int offset, int length) throws IOException;

    /** Writes the low 16 bits. */
    public void write(int unit) throws IOException {
        write(new char[] {(char) unit}, 0, 1);
    }

    public void write(char[] units) throws IOException {
        write(units, 0, units.length);
    }

    public void write(String text) throws IOException {
        write(text, 0, text.length());
    }

    public void write(String text, int offset, int length) throws IOException {
        char[] units = new char[length];
        text.getChars(offset, offset + length, units, 0);
        write(units, 0, length);
    }

    @Override
    public Writer append(CharSequence text) throws IOException {
        write(String.valueOf(text));
        return this;
    }

    @Override
    public Writer append(CharSequence text, int start, int end) throws IOException {
        write((text == null ? "null" : text).subSequence(start, end).toString());
        return this;
    }

    @Override
    public Writer append(char unit) throws IOException {
        write(unit);
        return this;
    }

    @Override
    public abstract void flush() throws IOException;

    @Override
    public abstract void close() throws IOException;
}
