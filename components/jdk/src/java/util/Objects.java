package java.util;

import java.util.function.Supplier;

/** Null-proof operations and argument checks. */
public final class Objects {
    private Objects() {
    }

    public static boolean equals(Object first, Object second) {
        return first == second || first != null && first.equals(second);
    }

    public static boolean deepEquals(Object first, Object second) {
        return first == second || first != null && second != null && Arrays.deepEqual(first, second);
    }

    public static int hashCode(Object object) {
        return object == null ? 0 : object.hashCode();
    }

    public static int hash(Object... values) {
        return Arrays.hashCode(values);
    }

    public static String toString(Object object) {
        return String.valueOf(object);
    }

    public static String toString(Object object, String otherwise) {
        return object == null ? otherwise : object.toString();
    }

    public static <T> int compare(T first, T second, Comparator<? super T> comparator) {
        return first == second ? 0 : comparator.compare(first, second);
    }

    public static boolean isNull(Object object) {
        return object == null;
    }

    public static boolean nonNull(Object object) {
        return object != null;
    }

    public static <T> T requireNonNull(T object) {
        if (object == null) {
            throw new NullPointerException();
        }
        return object;
    }

    public static <T> T requireNonNull(T object, String message) {
        if (object == null) {
            throw new NullPointerException(message);
        }
        return object;
    }

    public static <T> T requireNonNull(T object, Supplier<String> message) {
        if (object == null) {
            throw new NullPointerException(message == null ? null : message.get());
        }
        return object;
    }

    public static <T> T requireNonNullElse(T object, T otherwise) {
        return object != null ? object : requireNonNull(otherwise, "defaultObj");
    }

    public static <T> T requireNonNullElseGet(T object, Supplier<? extends T> otherwise) {
        return object != null ? object : requireNonNull(requireNonNull(otherwise, "supplier").get(), "supplier.get()");
    }

    public static int checkIndex(int index, int length) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
        return index;
    }

    public static int checkFromToIndex(int start, int end, int length) {
        if (start < 0 || start > end || end > length) {
            throw new IndexOutOfBoundsException("Range [" + start + ", " + end + ") out of bounds for length " + length);
        }
        return start;
    }

    public static int checkFromIndexSize(int start, int size, int length) {
        if ((start | size | length) < 0 || size > length - start) {
            throw new IndexOutOfBoundsException("Range [" + start + ", " + start + " + " + size + ") out of bounds for length " + length);
        }
        return start;
    }
}
