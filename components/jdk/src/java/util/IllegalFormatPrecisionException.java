package java.util;

/** A precision where none may be. */
public class IllegalFormatPrecisionException extends IllegalFormatException {
    public IllegalFormatPrecisionException(int precision) {
        super(Integer.toString(precision));
    }
}
