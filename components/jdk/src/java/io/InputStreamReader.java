package java.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Decodes a byte stream. */
public class InputStreamReader extends Reader {
    private final InputStream in;
    private final Charset charset;
    private final byte[] bytes = new byte[4096];
    private int left;
    private char[] units = new char[0];
    private int position;

    public InputStreamReader(InputStream in) {
        this(in, StandardCharsets.UTF_8);
    }

    public InputStreamReader(InputStream in, Charset charset) {
        super(in);
        this.in = in;
        this.charset = Objects.requireNonNull(charset);
    }

    private boolean fill() throws IOException {
        while (position == units.length) {
            int got = in.read(bytes, left, bytes.length - left);
            if (got < 0 && left == 0) {
                return false;
            }
            int available = left + Math.max(got, 0);
            // at the end what is left is malformed, and decoded as such
            int whole = got < 0 ? available : charset.complete(bytes, 0, available);
            units = charset.decodeUnits(bytes, 0, whole);
            position = 0;
            left = available - whole;
            System.arraycopy(bytes, whole, bytes, 0, left);
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        synchronized (lock) {
            return fill() ? units[position++] : -1;
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
            int count = Math.min(length, units.length - position);
            System.arraycopy(units, position, target, offset, count);
            position += count;
            return count;
        }
    }

    @Override
    public boolean ready() throws IOException {
        return position < units.length || in.available() > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
