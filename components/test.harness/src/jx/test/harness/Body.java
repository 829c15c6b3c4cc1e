package jx.test.harness;

/** Something that passes if it returns. */
@FunctionalInterface
public interface Body {
    void run() throws Throwable;
}
