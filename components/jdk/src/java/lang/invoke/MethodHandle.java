package java.lang.invoke;

/** A method as a value. Exists only for the compiler: call sites are resolved when the image is built. */
public abstract class MethodHandle {
    MethodHandle() {
    }
}
