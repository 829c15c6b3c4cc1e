package java.lang.invoke;

/** What a dynamic call is bound to. Exists only for the compiler. */
public abstract class CallSite {
    CallSite() {
    }
}
