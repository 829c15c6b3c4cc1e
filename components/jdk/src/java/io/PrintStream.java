package java.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints text as bytes; never throws, but remembers errors. Each print is one write to the stream below, so that prints of several threads don't mix. */
public class PrintStream extends FilterOutputStream implements Appendable {
    private final boolean autoFlush;
    private final Charset charset;
    private boolean error;

    public PrintStream(OutputStream out) {
        this(out, false);
    }

    public PrintStream(OutputStream out, boolean autoFlush) {
        this(out, autoFlush, StandardCharsets.UTF_8);
    }

    public PrintStream(OutputStream out, boolean autoFlush, Charset charset) {
        super(out);
        if (out == null) {
            throw new NullPointerException("Null output stream");
        }
        this.autoFlush = autoFlush;
        this.charset = charset;
    }

    @Override
    public synchronized void write(int value) {
        try {
            out.write(value);
            if (autoFlush && value == '\n') {
                out.flush();
            }
        } catch (IOException e) {
            error = true;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
            if (autoFlush) {
                out.flush();
            }
        } catch (IOException e) {
            error = true;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    private void writeText(String text) {
        byte[] bytes = text.getBytes(charset);
        write(bytes, 0, bytes.length);
    }

    private void writeLine(String text) {
        writeText(text.concat("\n"));
    }

    @Override
    public synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            error = true;
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            error = true;
        }
    }

    /** Flushes, and tells whether anything ever failed. */
    public boolean checkError() {
        flush();
        return error;
    }

    protected void setError() {
        error = true;
    }

    protected void clearError() {
        error = false;
    }

    public void print(boolean flag) {
        writeText(String.valueOf(flag));
    }

    public void print(char unit) {
        writeText(String.valueOf(unit));
    }

    public void print(int number) {
        writeText(String.valueOf(number));
    }

    public void print(long number) {
        writeText(String.valueOf(number));
    }

    public void print(float number) {
        writeText(String.valueOf(number));
    }

    public void print(double number) {
        writeText(String.valueOf(number));
    }

    public void print(char[] units) {
        writeText(new String(units));
    }

    public void print(String text) {
        writeText(String.valueOf(text));
    }

    public void print(Object object) {
        writeText(String.valueOf(object));
    }

    public void println() {
        writeLine("");
    }

    public void println(boolean flag) {
        writeLine(String.valueOf(flag));
    }

    public void println(char unit) {
        writeLine(String.valueOf(unit));
    }

    public void println(int number) {
        writeLine(String.valueOf(number));
    }

    public void println(long number) {
        writeLine(String.valueOf(number));
    }

    public void println(float number) {
        writeLine(String.valueOf(number));
    }

    public void println(double number) {
        writeLine(String.valueOf(number));
    }

    public void println(Object object) {
        writeLine(String.valueOf(object));
    }

    public void println(char[] units) {
        writeLine(new String(units));
    }

    public void println(String text) {
        writeLine(String.valueOf(text));
    }

    public PrintStream printf(String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintStream printf(Locale locale, String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintStream format(String format, Object... arguments) {
        writeText(String.format(format, arguments));
        return this;
    }

    public PrintStream format(Locale locale, String format, Object... arguments) {
        return format(format, arguments);
    }

    @Override
    public PrintStream append(CharSequence text) {
        print(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(CharSequence text, int start, int end) {
        print((text == null ? "null" : text).subSequence(start, end).toString());
        return this;
    }

    @Override
    public PrintStream append(char unit) {
        print(unit);
        return this;
    }
}
