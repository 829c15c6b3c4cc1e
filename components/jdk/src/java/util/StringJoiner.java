package java.util;

/** Joins texts with something between, before and behind them. */
public final class StringJoiner {
    private final String separator;
    private final String prefix;
    private final String suffix;
    private StringBuilder text;
    private String empty;

    public StringJoiner(CharSequence separator) {
        this(separator, "", "");
    }

    public StringJoiner(CharSequence separator, CharSequence prefix, CharSequence suffix) {
        this.separator = separator.toString();
        this.prefix = prefix.toString();
        this.suffix = suffix.toString();
    }

    /** What {@link #toString} gives while nothing was added. */
    public StringJoiner setEmptyValue(CharSequence empty) {
        this.empty = empty.toString();
        return this;
    }

    public StringJoiner add(CharSequence part) {
        text = text == null ? new StringBuilder() : text.append(separator);
        text.append(part);
        return this;
    }

    /** Adds what {@code other} has joined, without its prefix and suffix, as one part. */
    public StringJoiner merge(StringJoiner other) {
        return other.text == null ? this : add(other.text.toString());
    }

    public int length() {
        return toString().length();
    }

    @Override
    public String toString() {
        if (text == null) {
            return empty != null ? empty : prefix.concat(suffix);
        }
        return prefix + text + suffix;
    }
}
