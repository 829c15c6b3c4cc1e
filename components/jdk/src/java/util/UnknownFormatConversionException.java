package java.util;

/** A conversion that does not exist. */
public class UnknownFormatConversionException extends IllegalFormatException {
    public UnknownFormatConversionException(String conversion) {
        super("Conversion = '" + conversion + "'");
    }
}
