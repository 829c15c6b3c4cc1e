package java.io;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints text to a writer; never throws, but remembers errors. */
public class PrintWriter extends Writer {
    protected Writer out;
    private final boolean autoFlush;
    private boolean error;

    public PrintWriter(Writer out) {
        this(out, false);
    }

    public PrintWriter(Writer out, boolean autoFlush) {
        super(out);
        this.out = out;
        this.autoFlush = autoFlush;
    }

    public PrintWriter(OutputStream out) {
        this(out, false);
    }

    public PrintWriter(OutputStream out, boolean autoFlush) {
        this(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), autoFlush);
    }

    @Override
    public void write(int unit) {
        write(new char[] {(char) unit}, 0, 1);
    }

    @Override
    public void write(char[] units, int offset, int length) {
        synchronized (lock) {
            try {
                out.write(units, offset, length);
            } catch (IOException e) {
                error = true;
            }
        }
    }

    @Override
    public void write(char[] units) {
        write(units, 0, units.length);
    }

    @Override
    public void write(String text, int offset, int length) {
        synchronized (lock) {
            try {
                out.write(text, offset, length);
            } catch (IOException e) {
                error = true;
            }
        }
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    private void writeLine(String text) {
        write(text.concat("\n"));
        if (autoFlush) {
            flush();
        }
    }

    private void writeFormatted(String text) {
        write(text);
        if (autoFlush) {
            flush();
        }
    }

    @Override
    public void flush() {
        synchronized (lock) {
            try {
                out.flush();
            } catch (IOException e) {
                error = true;
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            try {
                out.close();
            } catch (IOException e) {
                error = true;
            }
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
        write(String.valueOf(flag));
    }

    public void print(char unit) {
        write(String.valueOf(unit));
    }

    public void print(int number) {
        write(String.valueOf(number));
    }

    public void print(long number) {
        write(String.valueOf(number));
    }

    public void print(float number) {
        write(String.valueOf(number));
    }

    public void print(double number) {
        write(String.valueOf(number));
    }

    public void print(char[] units) {
        write(new String(units));
    }

    public void print(String text) {
        write(String.valueOf(text));
    }

    public void print(Object object) {
        write(String.valueOf(object));
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

    public PrintWriter printf(String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintWriter printf(Locale locale, String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintWriter format(String format, Object... arguments) {
        writeFormatted(String.format(format, arguments));
        return this;
    }

    public PrintWriter format(Locale locale, String format, Object... arguments) {
        return format(format, arguments);
    }

    @Override
    public PrintWriter append(CharSequence text) {
        print(String.valueOf(text));
        return this;
    }

    @Override
    public PrintWriter append(CharSequence text, int start, int end) {
        print((text == null ? "null" : text).subSequence(start, end).toString());
        return this;
    }

    @Override
    public PrintWriter append(char unit) {
        print(unit);
        return this;
    }
}
