package java.io;

/** Collects text for another writer. */
public class BufferedWriter extends Writer {
    private final Writer out;
    private final int size;
    private final StringBuilder buffer;

    public BufferedWriter(Writer out) {
        this(out, 8192);
    }

    public BufferedWriter(Writer out, int size) {
        super(out);
        if (size <= 0) {
            throw new IllegalArgumentException("Buffer size <= 0");
        }
        this.out = out;
        this.size = size;
        buffer = new StringBuilder();
    }

    private void drain() throws IOException {
        if (buffer.length() > 0) {
            out.write(buffer.toString());
            buffer.setLength(0);
        }
    }

    @Override
    public void write(int unit) throws IOException {
        synchronized (lock) {
            buffer.append((char) unit);
            drainIfFull();
        }
    }

    @Override
    public void write(char[] units, int offset, int length) throws IOException {
        synchronized (lock) {
            buffer.append(units, offset, length);
            drainIfFull();
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        synchronized (lock) {
            buffer.append(text, offset, offset + length);
            drainIfFull();
        }
    }

    private void drainIfFull() throws IOException {
        if (buffer.length() >= size) {
            drain();
        }
    }

    public void newLine() throws IOException {
        write("\n");
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            drain();
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            try {
                drain();
            } finally {
                out.close();
            }
        }
    }
}
