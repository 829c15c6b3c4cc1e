package java.lang;

import java.io.Serializable;
import java.util.Objects;

/** A line of a stack trace. */
public final class StackTraceElement implements Serializable {
    private final String className;
    private final String methodName;
    private final String fileName;
    private final int lineNumber;

    public StackTraceElement(String className, String methodName, String fileName, int lineNumber) {
        this.className = Objects.requireNonNull(className, "Declaring class is null");
        this.methodName = Objects.requireNonNull(methodName, "Method name is null");
        this.fileName = fileName;
        this.lineNumber = lineNumber;
    }

    /** The elements of a kernel backtrace, without those of the throwable's own construction. */
    static StackTraceElement[] decode(int[] backtrace, Throwable throwable) {
        int first = 0;
        while (first < backtrace.length && isConstruction(scopeClass(backtrace[first]), scopeMethod(backtrace[first]), throwable)) {
            first += 2;
        }
        StackTraceElement[] elements = new StackTraceElement[(backtrace.length - first) / 2];
        for (int i = 0; i < elements.length; i++) {
            int scope = backtrace[first + 2 * i];
            int line = backtrace[first + 2 * i + 1];
            elements[i] = new StackTraceElement(scopeClass(scope), scopeMethod(scope), scopeFile(scope), line == 0 ? -1 : line);
        }
        return elements;
    }

    private static boolean isConstruction(String className, String methodName, Throwable throwable) {
        if (!methodName.equals("<init>") && !methodName.equals("fillInStackTrace") && !methodName.equals("fillBacktrace")) {
            return false;
        }
        for (Class<?> c = throwable.getClass(); c != null; c = c.getSuperclass()) {
            if (c.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }

    private static native String scopeClass(int scope);

    private static native String scopeMethod(int scope);

    private static native String scopeFile(int scope);

    public String getClassName() {
        return className;
    }

    public String getMethodName() {
        return methodName;
    }

    /** Null if unknown. */
    public String getFileName() {
        return fileName;
    }

    /** Negative if unknown. */
    public int getLineNumber() {
        return lineNumber;
    }

    public boolean isNativeMethod() {
        return lineNumber == -2;
    }

    @Override
    public String toString() {
        String place = isNativeMethod() ? "Native Method" : fileName == null ? "Unknown Source" : lineNumber < 0 ? fileName : fileName + ":" + lineNumber;
        return className + "." + methodName + "(" + place + ")";
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof StackTraceElement)) {
            return false;
        }
        StackTraceElement that = (StackTraceElement) other;
        return className.equals(that.className) && methodName.equals(that.methodName) && lineNumber == that.lineNumber && Objects.equals(fileName, that.fileName);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * className.hashCode() + methodName.hashCode()) + lineNumber;
    }
}
