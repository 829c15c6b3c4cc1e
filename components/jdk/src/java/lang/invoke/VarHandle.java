package java.lang.invoke;

/** A variable as a value. Exists only for the compiler. */
public abstract class VarHandle {
    VarHandle() {
    }
}
