package jdk.internal;

/** Throws what the language prescribes, for compiled code and the kernel; not part of any stack trace. */
public final class Throw {
    private Throw() {
    }

    static void nullPointer() {
        throw new NullPointerException();
    }

    static void arrayIndex(int index, int length) {
        throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }

    static void divideByZero() {
        throw new ArithmeticException("/ by zero");
    }

    static void classCast(Object object, Class<?> target) {
        throw new ClassCastException("class " + object.getClass().getName() + " cannot be cast to class " + target.getName());
    }

    static void arrayStore(Object element) {
        throw new ArrayStoreException(element.getClass().getName());
    }

    static void negativeArraySize(int size) {
        throw new NegativeArraySizeException(Integer.toString(size));
    }

    static void incompatibleClass(Object object, Class<?> wanted) {
        throw new IncompatibleClassChangeError("Class " + object.getClass().getName() + " does not implement the requested interface " + wanted.getName());
    }

    static void abstractMethod() {
        throw new AbstractMethodError();
    }

    static void stackOverflow() {
        throw new StackOverflowError();
    }

    static void outOfMemory() {
        throw new OutOfMemoryError("Java heap space");
    }

    static void exceptionInInitializer(Throwable thrown) {
        if (thrown instanceof Error) {
            throw (Error) thrown;
        }
        throw new ExceptionInInitializerError(thrown);
    }

    static void noClassDefFound(Class<?> failed) {
        throw new NoClassDefFoundError("Could not initialize class " + failed.getName());
    }

    static void illegalMonitorState() {
        throw new IllegalMonitorStateException("current thread is not owner");
    }

    static void interrupted() throws InterruptedException {
        throw new InterruptedException();
    }

    static void illegalArgument(String message) {
        throw new IllegalArgumentException(message);
    }

    static void cloneNotSupported(Object object) throws CloneNotSupportedException {
        throw new CloneNotSupportedException(object.getClass().getName());
    }
}
