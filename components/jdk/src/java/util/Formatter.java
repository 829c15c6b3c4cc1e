package java.util;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;

/** Formats arguments as a format string says; the specifiers are {@link FormatSpecifier}'s. Locales make no difference; there are no dates. */
public final class Formatter implements Closeable, Flushable {
    private Appendable target;
    private IOException error;

    public Formatter() {
        target = new StringBuilder();
    }

    public Formatter(Appendable target) {
        this.target = target == null ? new StringBuilder() : target;
    }

    public Formatter(Locale locale) {
        this();
    }

    public Formatter(Appendable target, Locale locale) {
        this(target);
    }

    private void checkOpen() {
        if (target == null) {
            throw new IllegalStateException("formatter is closed");
        }
    }

    public Appendable out() {
        checkOpen();
        return target;
    }

    public IOException ioException() {
        return error;
    }

    public Formatter format(Locale locale, String format, Object... arguments) {
        return format(format, arguments);
    }

    /** Appends {@code format} with its specifiers replaced. IllegalFormatException if they are wrong or do not fit the arguments. */
    public Formatter format(String format, Object... arguments) {
        checkOpen();
        StringBuilder text = new StringBuilder(format.length() + 16);
        int ordinary = 0;
        int last = -1;
        int position = 0;
        // all specifiers are checked before anything is written
        List<FormatSpecifier> specifiers = new ArrayList<>();
        for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i)) {
            FormatSpecifier specifier = new FormatSpecifier(format, i);
            specifiers.add(specifier);
            i = specifier.end();
        }
        for (FormatSpecifier specifier : specifiers) {
            text.append(format, position, specifier.start());
            position = specifier.end();
            if (!specifier.takesArgument()) {
                specifier.appendFixed(text);
                continue;
            }
            last = specifier.argument() > 0 ? specifier.argument() - 1 : specifier.argument() < 0 ? last : ordinary++;
            if (last < 0 || arguments != null && last >= arguments.length) {
                throw new MissingFormatArgumentException(specifier.toString());
            }
            specifier.append(text, arguments == null ? null : arguments[last]);
        }
        text.append(format, position, format.length());
        try {
            target.append(text);
        } catch (IOException e) {
            error = e;
        }
        return this;
    }

    @Override
    public void flush() {
        checkOpen();
        if (target instanceof Flushable) {
            try {
                ((Flushable) target).flush();
            } catch (IOException e) {
                error = e;
            }
        }
    }

    @Override
    public void close() {
        if (target instanceof Closeable) {
            try {
                ((Closeable) target).close();
            } catch (IOException e) {
                error = e;
            }
        }
        target = null;
    }

    @Override
    public String toString() {
        checkOpen();
        return target.toString();
    }
}
