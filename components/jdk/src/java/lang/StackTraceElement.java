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

    /** The elements of a kernel backtrace; one that came from elsewhere may have scopes without names. */
    static StackTraceElement[] decode(int[] backtrace) {
        StackTraceElement[] elements = new StackTraceElement[backtrace.length / 2];
        for (int i = 0; i < elements.length; i++) {
            int scope = backtrace[2 * i];
            int line = backtrace[2 * i + 1];
            String className = scopeClass(scope);
            String methodName = scopeMethod(scope);
            elements[i] = new StackTraceElement(className == null ? "?" : className, methodName == null ? "?" : methodName, scopeFile(scope), line == 0 ? -1 : line);
        }
        return elements;
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
