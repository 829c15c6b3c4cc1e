package java.util;

/** A width where none may be. */
public class IllegalFormatWidthException extends IllegalFormatException {
    public IllegalFormatWidthException(int width) {
        super(Integer.toString(width));
    }
}
