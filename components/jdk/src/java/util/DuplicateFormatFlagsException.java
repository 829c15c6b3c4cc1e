package java.util;

/** A flag given twice. */
public class DuplicateFormatFlagsException extends IllegalFormatException {
    public DuplicateFormatFlagsException(String flags) {
        super("Flags = '" + flags + "'");
    }
}
