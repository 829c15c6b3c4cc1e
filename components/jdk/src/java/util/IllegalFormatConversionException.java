package java.util;

/** An argument whose class the conversion does not take. */
public class IllegalFormatConversionException extends IllegalFormatException {
    public IllegalFormatConversionException(char conversion, Class<?> type) {
        super(conversion + " != " + type.getName());
    }
}
