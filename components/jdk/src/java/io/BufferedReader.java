package java.io;

import java.util.Objects;

/** Reads ahead from another reader, and reads lines. */
public class BufferedReader extends Reader {
    private final Reader in;
    private final char[] buffer;
    private int position;
    private int limit;
    private boolean skipNewline;

    public BufferedReader(Reader in) {
        this(in, 8192);
    }

    public BufferedReader(Reader in, int size) {
        super(in);
        if (size <= 0) {
            throw new IllegalArgumentException("Buffer size <= 0");
        }
        this.in = in;
        buffer = new char[size];
    }

    private boolean fill() throws IOException {
        while (true) {
            if (position == limit) {
                position = 0;
                limit = Math.max(in.read(buffer, 0, buffer.length), 0);
                if (limit == 0) {
                    return false;
                }
            }
            if (!skipNewline) {
                return true;
            }
            skipNewline = false;
            if (buffer[position] == '\n') {
                position++;
            }
        }
    }

    @Override
    public int read() throws IOException {
        synchronized (lock) {
            return fill() ? buffer[position++] : -1;
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        synchronized (lock) {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, limit - position);
            System.arraycopy(buffer, position, target, offset, count);
            position += count;
            return count;
        }
    }

    /** The next line without its end, or null if there is none. Lines end with LF, CR or CR LF. */
    public String readLine() throws IOException {
        synchronized (lock) {
            StringBuilder line = null;
            while (fill()) {
                if (line == null) {
                    line = new StringBuilder();
                }
                int start = position;
                while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
                    position++;
                }
                line.append(buffer, start, position - start);
                if (position < limit) {
                    skipNewline = buffer[position++] == '\r';
                    break;
                }
            }
            return line == null ? null : line.toString();
        }
    }

    @Override
    public boolean ready() throws IOException {
        return position < limit || in.ready();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
