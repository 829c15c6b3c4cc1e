package java.lang;

import jdk.internal.Kernel;

/** The domain seen as a Java machine. */
public class Runtime {
    private static final Runtime THE = new Runtime();

    private Runtime() {
    }

    public static Runtime getRuntime() {
        return THE;
    }

    /** Ends the domain with this status after writing out System.out and System.err. */
    public void exit(int status) {
        System.out.flush();
        System.err.flush();
        Kernel.exit(status);
    }

    /** Ends the domain with this status at once. */
    public void halt(int status) {
        Kernel.exit(status);
    }

    public int availableProcessors() {
        return 1;
    }

    /** Bytes of the heap that are free. */
    public native long freeMemory();

    /** Bytes of the heap. */
    public native long totalMemory();

    /** Bytes that the heap may have at most. */
    public native long maxMemory();

    public native void gc();
}
