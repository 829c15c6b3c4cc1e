package java.lang;

import java.io.InputStream;
import java.io.PrintStream;
import jdk.internal.KernelInput;
import jdk.internal.KernelOutput;

/** The standard streams, time, and the way out. */
public final class System {
    public static final InputStream in = new KernelInput();
    public static final PrintStream out = new PrintStream(new KernelOutput(1), true);
    public static final PrintStream err = new PrintStream(new KernelOutput(2), true);

    private System() {
    }

    /** Copies as if through a buffer; ArrayStoreException, IndexOutOfBoundsException and NullPointerException as the language says. */
    public static native void arraycopy(Object source, int sourceOffset, Object target, int targetOffset, int length);

    public static native int identityHashCode(Object object);

    /** Nanoseconds since boot. */
    public static native long nanoTime();

    /** Milliseconds since 1970-01-01 UTC. */
    public static native long currentTimeMillis();

    /** Ends the domain with this status; what was printed is written out, nothing else runs. */
    public static void exit(int status) {
        Runtime.getRuntime().exit(status);
    }

    public static void gc() {
        Runtime.getRuntime().gc();
    }

    public static String lineSeparator() {
        return "\n";
    }

    /** The value of the few properties there are; else null. */
    public static String getProperty(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
        switch (name) {
            case "line.separator": return "\n";
            case "file.separator": return "/";
            case "path.separator": return ":";
            case "java.version": return "17";
            case "java.specification.version": return "17";
            case "java.class.version": return "61.0";
            case "java.vendor": return "jx64";
            case "java.vm.name": return "jx64";
            case "os.name": return "jx64";
            case "os.arch": return "amd64";
            case "file.encoding": return "UTF-8";
            case "native.encoding": return "UTF-8";
            case "user.dir": return "/";
            case "java.io.tmpdir": return "/tmp";
            default: return null;
        }
    }

    public static String getProperty(String name, String otherwise) {
        String value = getProperty(name);
        return value == null ? otherwise : value;
    }

    /** Null: there is no environment. */
    public static String getenv(String name) {
        return null;
    }
}
