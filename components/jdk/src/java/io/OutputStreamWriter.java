package java.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Encodes text into a byte stream at each write. A surrogate pair split over two writes is kept together. */
public class OutputStreamWriter extends Writer {
    private final OutputStream out;
    private final Charset charset;
    private char pending;

    public OutputStreamWriter(OutputStream out) {
        this(out, StandardCharsets.UTF_8);
    }

    public OutputStreamWriter(OutputStream out, Charset charset) {
        super(out);
        this.out = out;
        this.charset = charset;
    }

    @Override
    public void write(char[] units, int offset, int length) throws IOException {
        synchronized (lock) {
            if (length == 0) {
                return;
            }
            if (pending != 0) {
                char[] longer = new char[length + 1];
                longer[0] = pending;
                System.arraycopy(units, offset, longer, 1, length);
                units = longer;
                offset = 0;
                length++;
                pending = 0;
            }
            if (Character.isHighSurrogate(units[offset + length - 1])) {
                length--;
                pending = units[offset + length];
            }
            out.write(charset.encodeUnits(units, offset, length));
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            if (pending != 0) {
                out.write('?');
                pending = 0;
            }
        }
        flush();
        out.close();
    }
}
