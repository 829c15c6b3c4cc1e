package java.lang;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;

/**
 * What can be thrown. The kernel records the stack as pairs of scope address and line; they become {@link StackTraceElement}s when somebody asks.
 */
public class Throwable implements Serializable {
    private int[] backtrace;
    private String message;
    private Throwable cause = this;
    private StackTraceElement[] stackTrace;
    private Throwable[] suppressed;
    private boolean unsuppressing;
    private boolean untraced;

    public Throwable() {
        fillInStackTrace();
    }

    public Throwable(String message) {
        this.message = message;
        fillInStackTrace();
    }

    public Throwable(String message, Throwable cause) {
        this.message = message;
        this.cause = cause;
        fillInStackTrace();
    }

    public Throwable(Throwable cause) {
        this.message = cause == null ? null : cause.toString();
        this.cause = cause;
        fillInStackTrace();
    }

    protected Throwable(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        this.message = message;
        this.cause = cause;
        unsuppressing = !enableSuppression;
        if (writableStackTrace) {
            fillInStackTrace();
        } else {
            untraced = true;
        }
    }

    public String getMessage() {
        return message;
    }

    public String getLocalizedMessage() {
        return getMessage();
    }

    public synchronized Throwable getCause() {
        return cause == this ? null : cause;
    }

    /** Sets the cause, once, if no constructor has. */
    public synchronized Throwable initCause(Throwable cause) {
        if (this.cause != this) {
            throw new IllegalStateException("Can't overwrite cause with " + (cause == null ? "a null" : cause.toString()), this);
        }
        if (cause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        this.cause = cause;
        return this;
    }

    @Override
    public String toString() {
        String text = getLocalizedMessage();
        String name = getClass().getName();
        return text == null ? name : name + ": " + text;
    }

    /** Takes no monitor, so that exceptions can be made in interrupt handlers. */
    public Throwable fillInStackTrace() {
        if (!untraced) {
            stackTrace = null;
            fillBacktrace();
        }
        return this;
    }

    private native void fillBacktrace();

    public StackTraceElement[] getStackTrace() {
        return trace().clone();
    }

    private synchronized StackTraceElement[] trace() {
        if (stackTrace == null) {
            stackTrace = untraced || backtrace == null ? new StackTraceElement[0] : StackTraceElement.decode(backtrace);
        }
        return stackTrace;
    }

    public synchronized void setStackTrace(StackTraceElement[] elements) {
        StackTraceElement[] copy = elements.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
        if (!untraced) {
            stackTrace = copy;
        }
    }

    public final synchronized void addSuppressed(Throwable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", exception);
        }
        if (exception == null) {
            throw new NullPointerException("Cannot suppress a null exception.");
        }
        if (unsuppressing) {
            return;
        }
        int count = suppressed == null ? 0 : suppressed.length;
        Throwable[] longer = new Throwable[count + 1];
        for (int i = 0; i < count; i++) {
            longer[i] = suppressed[i];
        }
        longer[count] = exception;
        suppressed = longer;
    }

    public final synchronized Throwable[] getSuppressed() {
        return suppressed == null ? new Throwable[0] : suppressed.clone();
    }

    public void printStackTrace() {
        printStackTrace(System.err);
    }

    public void printStackTrace(PrintStream stream) {
        stream.print(traceText(""));
        stream.flush();
    }

    public void printStackTrace(PrintWriter writer) {
        writer.print(traceText(""));
        writer.flush();
    }

    /** Prints the trace with {@code prefix} before it, at once: other domains print, too. */
    void printStackTrace(String prefix) {
        System.err.print(traceText(prefix));
        System.err.flush();
    }

    private String traceText(String prefix) {
        StringBuilder text = new StringBuilder(prefix);
        describe(text, null, "", "", null);
        return text.toString();
    }

    /** One throwable of a chain on the way to the text; {@code seen} links those described before. */
    private static final class Seen {
        final Throwable throwable;
        final Seen before;

        Seen(Throwable throwable, Seen before) {
            this.throwable = throwable;
            this.before = before;
        }
    }

    private Seen describe(StringBuilder text, StackTraceElement[] enclosing, String caption, String indent, Seen seen) {
        for (Seen s = seen; s != null; s = s.before) {
            if (s.throwable == this) {
                text.append(indent).append(caption).append("[CIRCULAR REFERENCE: ").append(this).append("]\n");
                return seen;
            }
        }
        seen = new Seen(this, seen);
        text.append(indent).append(caption).append(this).append('\n');
        StackTraceElement[] own = trace();
        int shared = 0;
        if (enclosing != null) {
            while (shared < own.length && shared < enclosing.length && own[own.length - 1 - shared].equals(enclosing[enclosing.length - 1 - shared])) {
                shared++;
            }
        }
        for (int i = 0; i < own.length - shared; i++) {
            text.append(indent).append("\tat ").append(own[i]).append('\n');
        }
        if (shared > 0) {
            text.append(indent).append("\t... ").append(shared).append(" more\n");
        }
        if (suppressed != null) {
            for (Throwable exception : suppressed) {
                seen = exception.describe(text, own, "Suppressed: ", indent.concat("\t"), seen);
            }
        }
        Throwable because = getCause();
        return because == null ? seen : because.describe(text, own, "Caused by: ", indent, seen);
    }
}
