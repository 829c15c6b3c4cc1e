package java.time.format;

import java.time.DateTimeException;

/** Text that is no date, time or duration. */
public class DateTimeParseException extends DateTimeException {
    private final String parsed;
    private final int index;

    public DateTimeParseException(String message, CharSequence text, int index) {
        super(message);
        this.parsed = text.toString();
        this.index = index;
    }

    public DateTimeParseException(String message, CharSequence text, int index, Throwable cause) {
        super(message, cause);
        this.parsed = text.toString();
        this.index = index;
    }

    public String getParsedString() {
        return parsed;
    }

    public int getErrorIndex() {
        return index;
    }
}
