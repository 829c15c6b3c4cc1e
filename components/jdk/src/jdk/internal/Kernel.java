package jdk.internal;

/** What the library asks of the kernel beside the natives of java.lang. */
public final class Kernel {
    private Kernel() {
    }

    /** Writes {@code length} bytes to the domain's standard output (stream 1) or error output (stream 2). */
    public static native void write(int stream, byte[] bytes, int offset, int length);

    /** Blocks until there is input; returns how many bytes it gave, or -1 at the end. */
    public static native int read(byte[] bytes, int offset, int length);

    /** Ends the domain; does not return. */
    public static native void exit(int status);

    /** The arguments that the domain was started with. */
    public static native String[] arguments();

    public static native String domainName();
}
