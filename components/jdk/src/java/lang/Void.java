package java.lang;

/** The type argument where there is nothing; has no objects. */
public final class Void {
    private Void() {
    }
}
