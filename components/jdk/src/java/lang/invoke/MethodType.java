package java.lang.invoke;

/** The parameter and return types of a method. Exists only for the compiler. */
public final class MethodType {
    private MethodType() {
    }
}
