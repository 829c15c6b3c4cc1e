package java.lang.reflect;

/** Makes arrays of a class known only at run time. */
public final class Array {
    private Array() {
    }

    /** A zeroed array with elements of class {@code element}. */
    public static Object newInstance(Class<?> element, int length) {
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        return element.newArray0(length);
    }
}
