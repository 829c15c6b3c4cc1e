package jx.test.portals;

/** An exception that holds an object. */
public class CarryingException extends RuntimeException {
    public final Object carried;

    public CarryingException(Object carried) {
        super("carrying");
        this.carried = carried;
    }
}
