package jx.test.portals;

/** A checked exception with a field of its own. */
public class OddException extends Exception {
    public final int code;

    public OddException(String message, int code, Throwable cause) {
        super(message, cause);
        this.code = code;
    }
}
