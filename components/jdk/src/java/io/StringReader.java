package java.io;

import java.util.Objects;

/** Reads from a string. */
public class StringReader extends Reader {
    private String text;
    private int position;

    public StringReader(String text) {
        this.text = Objects.requireNonNull(text);
    }

    private void checkOpen() throws IOException {
        if (text == null) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public int read() throws IOException {
        checkOpen();
        return position < text.length() ? text.charAt(position++) : -1;
    }

    @Override
    public int read(char[] units, int offset, int length) throws IOException {
        checkOpen();
        Objects.checkFromIndexSize(offset, length, units.length);
        if (length == 0) {
            return 0;
        }
        if (position >= text.length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - position);
        text.getChars(position, position + count, units, offset);
        position += count;
        return count;
    }

    @Override
    public boolean ready() throws IOException {
        checkOpen();
        return true;
    }

    @Override
    public void close() {
        text = null;
    }
}
