package java.lang.invoke;

/** Makes method handles. Exists only for the compiler. */
public final class MethodHandles {
    private MethodHandles() {
    }

    /** The access rights of a class. */
    public static final class Lookup {
        private Lookup() {
        }
    }
}
