package java.util;

/** A specifier without its argument. */
public class MissingFormatArgumentException extends IllegalFormatException {
    public MissingFormatArgumentException(String specifier) {
        super("Format specifier '" + specifier + "'");
    }
}
