package java.util;

import java.lang.reflect.Array;
import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Operations on arrays. Sorting is in {@link ObjectSort} and {@link PrimitiveSort}. */
public final class Arrays {
    private Arrays() {
    }

    /** An array of class {@code type}. */
    @SuppressWarnings("unchecked")
    static <T> T[] newArray(Class<?> type, int length) {
        return (T[]) Array.newInstance(type.getComponentType(), length);
    }

    private static void checkRange(int length, int start, int end) {
        if (start > end) {
            throw new IllegalArgumentException("fromIndex(" + start + ") > toIndex(" + end + ")");
        }
        if (start < 0) {
            throw new ArrayIndexOutOfBoundsException(start);
        }
        if (end > length) {
            throw new ArrayIndexOutOfBoundsException(end);
        }
    }

    private static int rangeLength(int start, int end, int length) {
        if (start > end) {
            throw new IllegalArgumentException(start + " > " + end);
        }
        if (start < 0 || start > length) {
            throw new ArrayIndexOutOfBoundsException(start);
        }
        return end - start;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> asList(T... elements) {
        return new ArrayAsList<>(elements);
    }

    public static void fill(boolean[] array, boolean value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(boolean[] array, int start, int end, boolean value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(boolean[] first, boolean[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(boolean[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (boolean element : array) {
            hash = 31 * hash + Boolean.hashCode(element);
        }
        return hash;
    }

    public static String toString(boolean[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(array[i]);
        }
        return text.append(']').toString();
    }

    public static boolean[] copyOf(boolean[] array, int length) {
        boolean[] copy = new boolean[length];
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    /** From {@code start} to {@code end - 1}, which may lie behind the end. */
    public static boolean[] copyOfRange(boolean[] array, int start, int end) {
        boolean[] copy = new boolean[rangeLength(start, end, array.length)];
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    /** The first index at which the arrays differ, or -1. */
    public static int mismatch(boolean[] first, boolean[] second) {
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (first[i] != second[i]) {
                return i;
            }
        }
        return first.length == second.length ? -1 : length;
    }

    public static int compare(boolean[] first, boolean[] second) {
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? -1 : 1;
        }
        int i = mismatch(first, second);
        return i >= 0 && i < Math.min(first.length, second.length) ? Boolean.compare(first[i], second[i]) : first.length - second.length;
    }

    public static void fill(byte[] array, byte value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(byte[] array, int start, int end, byte value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(byte[] first, byte[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(byte[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (byte element : array) {
            hash = 31 * hash + element;
        }
        return hash;
    }

    public static String toString(byte[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(array[i]);
        }
        return text.append(']').toString();
    }

    public static byte[] copyOf(byte[] array, int length) {
        byte[] copy = new byte[length];
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    /** From {@code start} to {@code end - 1}, which may lie behind the end. */
    public static byte[] copyOfRange(byte[] array, int start, int end) {
        byte[] copy = new byte[rangeLength(start, end, array.length)];
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    /** The first index at which the arrays differ, or -1. */
    public static int mismatch(byte[] first, byte[] second) {
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (first[i] != second[i]) {
                return i;
            }
        }
        return first.length == second.length ? -1 : length;
    }

    public static int compare(byte[] first, byte[] second) {
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? -1 : 1;
        }
        int i = mismatch(first, second);
        return i >= 0 && i < Math.min(first.length, second.length) ? Byte.compare(first[i], second[i]) : first.length - second.length;
    }

    public static void sort(byte[] array) {
        PrimitiveSort.sort(array, 0, array.length);
    }

    public static void sort(byte[] array, int start, int end) {
        checkRange(array.length, start, end);
        PrimitiveSort.sort(array, start, end);
    }

    /** The index of {@code key} in a sorted array, or minus the place to insert it minus 1. */
    public static int binarySearch(byte[] array, byte key) {
        return binarySearch(array, 0, array.length, key);
    }

    public static int binarySearch(byte[] array, int start, int end, byte key) {
        checkRange(array.length, start, end);
        int low = start;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Byte.compare(array[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public static void fill(char[] array, char value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(char[] array, int start, int end, char value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(char[] first, char[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(char[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (char element : array) {
            hash = 31 * hash + element;
        }
        return hash;
    }

    public static String toString(char[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(array[i]);
        }
        return text.append(']').toString();
    }

    public static char[] copyOf(char[] array, int length) {
        char[] copy = new char[length];
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    /** From {@code start} to {@code end - 1}, which may lie behind the end. */
    public static char[] copyOfRange(char[] array, int start, int end) {
        char[] copy = new char[rangeLength(start, end, array.length)];
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    /** The first index at which the arrays differ, or -1. */
    public static int mismatch(char[] first, char[] second) {
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (first[i] != second[i]) {
                return i;
            }
        }
        return first.length == second.length ? -1 : length;
    }

    public static int compare(char[] first, char[] second) {
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? -1 : 1;
        }
        int i = mismatch(first, second);
        return i >= 0 && i < Math.min(first.length, second.length) ? Character.compare(first[i], second[i]) : first.length - second.length;
    }

    public static void sort(char[] array) {
        PrimitiveSort.sort(array, 0, array.length);
    }

    public static void sort(char[] array, int start, int end) {
        checkRange(array.length, start, end);
        PrimitiveSort.sort(array, start, end);
    }

    /** The index of {@code key} in a sorted array, or minus the place to insert it minus 1. */
    public static int binarySearch(char[] array, char key) {
        return binarySearch(array, 0, array.length, key);
    }

    public static int binarySearch(char[] array, int start, int end, char key) {
        checkRange(array.length, start, end);
        int low = start;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Character.compare(array[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public static void fill(short[] array, short value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(short[] array, int start, int end, short value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(short[] first, short[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(short[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (short element : array) {
            hash = 31 * hash + element;
        }
        return hash;
    }

    public static String toString(short[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(array[i]);
        }
        return text.append(']').toString();
    }

    public static short[] copyOf(short[] array, int length) {
        short[] copy = new short[length];
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    /** From {@code start} to {@code end - 1}, which may lie behind the end. */
    public static short[] copyOfRange(short[] array, int start, int end) {
        short[] copy = new short[rangeLength(start, end, array.length)];
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    /** The first index at which the arrays differ, or -1. */
    public static int mismatch(short[] first, short[] second) {
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (first[i] != second[i]) {
                return i;
            }
        }
        return first.length == second.length ? -1 : length;
    }

    public static int compare(short[] first, short[] second) {
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? -1 : 1;
        }
        int i = mismatch(first, second);
        return i >= 0 && i < Math.min(first.length, second.length) ? Short.compare(first[i], second[i]) : first.length - second.length;
    }

    public static void sort(short[] array) {
        PrimitiveSort.sort(array, 0, array.length);
    }

    public static void sort(short[] array, int start, int end) {
        checkRange(array.length, start, end);
        PrimitiveSort.sort(array, start, end);
    }

    /** The index of {@code key} in a sorted array, or minus the place to insert it minus 1. */
    public static int binarySearch(short[] array, short key) {
        return binarySearch(array, 0, array.length, key);
    }

    public static int binarySearch(short[] array, int start, int end, short key) {
        checkRange(array.length, start, end);
        int low = start;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Short.compare(array[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public static void fill(int[] array, int value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(int[] array, int start, int end, int value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(int[] first, int[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(int[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (int element : array) {
            hash = 31 * hash + element;
        }
        return hash;
    }

    public static String toString(int[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(array[i]);
        }
        return text.append(']').toString();
    }

    public static int[] copyOf(int[] array, int length) {
        int[] copy = new int[length];
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    /** From {@code start} to {@code end - 1}, which may lie behind the end. */
    public static int[] copyOfRange(int[] array, int start, int end) {
        int[] copy = new int[rangeLength(start, end, array.length)];
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    /** The first index at which the arrays differ, or -1. */
    public static int mismatch(int[] first, int[] second) {
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (first[i] != second[i]) {
                return i;
            }
        }
        return first.length == second.length ? -1 : length;
    }

    public static int compare(int[] first, int[] second) {
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? -1 : 1;
        }
        int i = mismatch(first, second);
        return i >= 0 && i < Math.min(first.length, second.length) ? Integer.compare(first[i], second[i]) : first.length - second.length;
    }

    public static void sort(int[] array) {
        PrimitiveSort.sort(array, 0, array.length);
    }

    public static void sort(int[] array, int start, int end) {
        checkRange(array.length, start, end);
        PrimitiveSort.sort(array, start, end);
    }

    /** The index of {@code key} in a sorted array, or minus the place to insert it minus 1. */
    public static int binarySearch(int[] array, int key) {
        return binarySearch(array, 0, array.length, key);
    }

    public static int binarySearch(int[] array, int start, int end, int key) {
        checkRange(array.length, start, end);
        int low = start;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compare(array[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public static void fill(long[] array, long value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(long[] array, int start, int end, long value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(long[] first, long[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(long[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (long element : array) {
            hash = 31 * hash + Long.hashCode(element);
        }
        return hash;
    }

    public static String toString(long[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(array[i]);
        }
        return text.append(']').toString();
    }

    public static long[] copyOf(long[] array, int length) {
        long[] copy = new long[length];
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    /** From {@code start} to {@code end - 1}, which may lie behind the end. */
    public static long[] copyOfRange(long[] array, int start, int end) {
        long[] copy = new long[rangeLength(start, end, array.length)];
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    /** The first index at which the arrays differ, or -1. */
    public static int mismatch(long[] first, long[] second) {
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (first[i] != second[i]) {
                return i;
            }
        }
        return first.length == second.length ? -1 : length;
    }

    public static int compare(long[] first, long[] second) {
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? -1 : 1;
        }
        int i = mismatch(first, second);
        return i >= 0 && i < Math.min(first.length, second.length) ? Long.compare(first[i], second[i]) : first.length - second.length;
    }

    public static void sort(long[] array) {
        PrimitiveSort.sort(array, 0, array.length);
    }

    public static void sort(long[] array, int start, int end) {
        checkRange(array.length, start, end);
        PrimitiveSort.sort(array, start, end);
    }

    /** The index of {@code key} in a sorted array, or minus the place to insert it minus 1. */
    public static int binarySearch(long[] array, long key) {
        return binarySearch(array, 0, array.length, key);
    }

    public static int binarySearch(long[] array, int start, int end, long key) {
        checkRange(array.length, start, end);
        int low = start;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(array[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public static void fill(float[] array, float value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(float[] array, int start, int end, float value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(float[] first, float[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (Float.floatToIntBits(first[i]) != Float.floatToIntBits(second[i])) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(float[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (float element : array) {
            hash = 31 * hash + Float.hashCode(element);
        }
        return hash;
    }

    public static String toString(float[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(array[i]);
        }
        return text.append(']').toString();
    }

    public static float[] copyOf(float[] array, int length) {
        float[] copy = new float[length];
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    /** From {@code start} to {@code end - 1}, which may lie behind the end. */
    public static float[] copyOfRange(float[] array, int start, int end) {
        float[] copy = new float[rangeLength(start, end, array.length)];
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    /** The first index at which the arrays differ, or -1. */
    public static int mismatch(float[] first, float[] second) {
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (Float.floatToIntBits(first[i]) != Float.floatToIntBits(second[i])) {
                return i;
            }
        }
        return first.length == second.length ? -1 : length;
    }

    public static int compare(float[] first, float[] second) {
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? -1 : 1;
        }
        int i = mismatch(first, second);
        return i >= 0 && i < Math.min(first.length, second.length) ? Float.compare(first[i], second[i]) : first.length - second.length;
    }

    public static void sort(float[] array) {
        PrimitiveSort.sort(array, 0, array.length);
    }

    public static void sort(float[] array, int start, int end) {
        checkRange(array.length, start, end);
        PrimitiveSort.sort(array, start, end);
    }

    /** The index of {@code key} in a sorted array, or minus the place to insert it minus 1. */
    public static int binarySearch(float[] array, float key) {
        return binarySearch(array, 0, array.length, key);
    }

    public static int binarySearch(float[] array, int start, int end, float key) {
        checkRange(array.length, start, end);
        int low = start;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Float.compare(array[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public static void fill(double[] array, double value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(double[] array, int start, int end, double value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(double[] first, double[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (Double.doubleToLongBits(first[i]) != Double.doubleToLongBits(second[i])) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(double[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (double element : array) {
            hash = 31 * hash + Double.hashCode(element);
        }
        return hash;
    }

    public static String toString(double[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(array[i]);
        }
        return text.append(']').toString();
    }

    public static double[] copyOf(double[] array, int length) {
        double[] copy = new double[length];
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    /** From {@code start} to {@code end - 1}, which may lie behind the end. */
    public static double[] copyOfRange(double[] array, int start, int end) {
        double[] copy = new double[rangeLength(start, end, array.length)];
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    /** The first index at which the arrays differ, or -1. */
    public static int mismatch(double[] first, double[] second) {
        int length = Math.min(first.length, second.length);
        for (int i = 0; i < length; i++) {
            if (Double.doubleToLongBits(first[i]) != Double.doubleToLongBits(second[i])) {
                return i;
            }
        }
        return first.length == second.length ? -1 : length;
    }

    public static int compare(double[] first, double[] second) {
        if (first == null || second == null) {
            return first == second ? 0 : first == null ? -1 : 1;
        }
        int i = mismatch(first, second);
        return i >= 0 && i < Math.min(first.length, second.length) ? Double.compare(first[i], second[i]) : first.length - second.length;
    }

    public static void sort(double[] array) {
        PrimitiveSort.sort(array, 0, array.length);
    }

    public static void sort(double[] array, int start, int end) {
        checkRange(array.length, start, end);
        PrimitiveSort.sort(array, start, end);
    }

    /** The index of {@code key} in a sorted array, or minus the place to insert it minus 1. */
    public static int binarySearch(double[] array, double key) {
        return binarySearch(array, 0, array.length, key);
    }

    public static int binarySearch(double[] array, int start, int end, double key) {
        checkRange(array.length, start, end);
        int low = start;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Double.compare(array[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public static void fill(Object[] array, Object value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value;
        }
    }

    public static void fill(Object[] array, int start, int end, Object value) {
        checkRange(array.length, start, end);
        for (int i = start; i < end; i++) {
            array[i] = value;
        }
    }

    public static boolean equals(Object[] first, Object[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (!Objects.equals(first[i], second[i])) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(Object[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (Object element : array) {
            hash = 31 * hash + Objects.hashCode(element);
        }
        return hash;
    }

    public static String toString(Object[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "").append(String.valueOf(array[i]));
        }
        return text.append(']').toString();
    }

    @SuppressWarnings("unchecked")
    public static <T> T[] copyOf(T[] array, int length) {
        return copyOf(array, length, (Class<? extends T[]>) array.getClass());
    }

    public static <T, U> T[] copyOf(U[] array, int length, Class<? extends T[]> type) {
        T[] copy = newArray(type, length);
        System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
        return copy;
    }

    public static <T> T[] copyOfRange(T[] array, int start, int end) {
        T[] copy = newArray(array.getClass(), rangeLength(start, end, array.length));
        System.arraycopy(array, start, copy, 0, Math.min(array.length - start, copy.length));
        return copy;
    }

    public static void sort(Object[] array) {
        sort(array, 0, array.length, null);
    }

    public static void sort(Object[] array, int start, int end) {
        sort(array, start, end, null);
    }

    public static <T> void sort(T[] array, Comparator<? super T> comparator) {
        sort(array, 0, array.length, comparator);
    }

    /** Sorts stably; null means the natural order. */
    @SuppressWarnings("unchecked")
    public static <T> void sort(T[] array, int start, int end, Comparator<? super T> comparator) {
        checkRange(array.length, start, end);
        ObjectSort.sort(array, start, end, (Comparator<Object>) (comparator == null ? (Comparator<?>) NaturalOrder.THE : comparator));
    }

    public static int binarySearch(Object[] array, Object key) {
        return binarySearch(array, 0, array.length, key, null);
    }

    public static <T> int binarySearch(T[] array, T key, Comparator<? super T> comparator) {
        return binarySearch(array, 0, array.length, key, comparator);
    }

    public static <T> int binarySearch(T[] array, int start, int end, T key, Comparator<? super T> comparator) {
        checkRange(array.length, start, end);
        int place = Collections.binarySearch(asList(array).subList(start, end), key, comparator);
        return place >= 0 ? place + start : place - start;
    }

    public static <T> void setAll(T[] array, IntFunction<? extends T> generator) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.apply(i);
        }
    }

    public static void setAll(int[] array, IntUnaryOperator generator) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsInt(i);
        }
    }

    public static void setAll(long[] array, IntToLongFunction generator) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsLong(i);
        }
    }

    public static void setAll(double[] array, IntToDoubleFunction generator) {
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsDouble(i);
        }
    }

    public static void parallelPrefix(int[] array, IntBinaryOperator operator) {
        for (int i = 1; i < array.length; i++) {
            array[i] = operator.applyAsInt(array[i - 1], array[i]);
        }
    }

    public static <T> void parallelPrefix(T[] array, BinaryOperator<T> operator) {
        for (int i = 1; i < array.length; i++) {
            array[i] = operator.apply(array[i - 1], array[i]);
        }
    }

    public static boolean deepEquals(Object[] first, Object[] second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null || first.length != second.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (!Objects.deepEquals(first[i], second[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean deepEqual(Object first, Object second) {
        if (first instanceof Object[] && second instanceof Object[]) {
            return deepEquals((Object[]) first, (Object[]) second);
        }
        if (first instanceof boolean[] && second instanceof boolean[]) {
            return equals((boolean[]) first, (boolean[]) second);
        }
        if (first instanceof byte[] && second instanceof byte[]) {
            return equals((byte[]) first, (byte[]) second);
        }
        if (first instanceof char[] && second instanceof char[]) {
            return equals((char[]) first, (char[]) second);
        }
        if (first instanceof short[] && second instanceof short[]) {
            return equals((short[]) first, (short[]) second);
        }
        if (first instanceof int[] && second instanceof int[]) {
            return equals((int[]) first, (int[]) second);
        }
        if (first instanceof long[] && second instanceof long[]) {
            return equals((long[]) first, (long[]) second);
        }
        if (first instanceof float[] && second instanceof float[]) {
            return equals((float[]) first, (float[]) second);
        }
        if (first instanceof double[] && second instanceof double[]) {
            return equals((double[]) first, (double[]) second);
        }
        return first.equals(second);
    }

    public static int deepHashCode(Object[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (Object element : array) {
            hash = 31 * hash + deepHash(element);
        }
        return hash;
    }

    private static int deepHash(Object element) {
        if (element instanceof Object[]) {
            return deepHashCode((Object[]) element);
        }
        if (element instanceof boolean[]) {
            return hashCode((boolean[]) element);
        }
        if (element instanceof byte[]) {
            return hashCode((byte[]) element);
        }
        if (element instanceof char[]) {
            return hashCode((char[]) element);
        }
        if (element instanceof short[]) {
            return hashCode((short[]) element);
        }
        if (element instanceof int[]) {
            return hashCode((int[]) element);
        }
        if (element instanceof long[]) {
            return hashCode((long[]) element);
        }
        if (element instanceof float[]) {
            return hashCode((float[]) element);
        }
        if (element instanceof double[]) {
            return hashCode((double[]) element);
        }
        return Objects.hashCode(element);
    }

    public static String deepToString(Object[] array) {
        if (array == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder();
        deepAppend(text, array, null);
        return text.toString();
    }

    /** Array around the one being written. */
    private static final class Around {
        final Object[] array;
        final Around next;

        Around(Object[] array, Around next) {
            this.array = array;
            this.next = next;
        }
    }

    private static void deepAppend(StringBuilder text, Object element, Around around) {
        if (!(element instanceof Object[])) {
            text.append(shallowText(element));
            return;
        }
        Object[] array = (Object[]) element;
        for (Around a = around; a != null; a = a.next) {
            if (a.array == array) {
                text.append("[...]");
                return;
            }
        }
        text.append('[');
        for (int i = 0; i < array.length; i++) {
            text.append(i > 0 ? ", " : "");
            deepAppend(text, array[i], new Around(array, around));
        }
        text.append(']');
    }

    private static String shallowText(Object element) {
        if (element instanceof boolean[]) {
            return toString((boolean[]) element);
        }
        if (element instanceof byte[]) {
            return toString((byte[]) element);
        }
        if (element instanceof char[]) {
            return toString((char[]) element);
        }
        if (element instanceof short[]) {
            return toString((short[]) element);
        }
        if (element instanceof int[]) {
            return toString((int[]) element);
        }
        if (element instanceof long[]) {
            return toString((long[]) element);
        }
        if (element instanceof float[]) {
            return toString((float[]) element);
        }
        if (element instanceof double[]) {
            return toString((double[]) element);
        }
        return String.valueOf(element);
    }

    /** What {@link #asList} gives: a list of fixed size that writes through. */
    private static final class ArrayAsList<E> extends AbstractList<E> implements RandomAccess {
        private final E[] array;

        ArrayAsList(E[] array) {
            this.array = Objects.requireNonNull(array);
        }

        @Override
        public Spliterator<E> spliterator() {
            return Spliterators.spliterator(array, Spliterator.ORDERED);
        }

        @Override
        public int size() {
            return array.length;
        }

        @Override
        public E get(int index) {
            return array[index];
        }

        @Override
        public E set(int index, E element) {
            E old = array[index];
            array[index] = element;
            return old;
        }

        @Override
        public void sort(Comparator<? super E> comparator) {
            Arrays.sort(array, comparator);
        }

        @Override
        public Object[] toArray() {
            Object[] copy = new Object[array.length];
            System.arraycopy(array, 0, copy, 0, copy.length);
            return copy;
        }
    }

    public static <T> Spliterator<T> spliterator(T[] array) {
        return Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static <T> Spliterator<T> spliterator(T[] array, int start, int end) {
        return Spliterators.spliterator(array, start, end, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static <T> Stream<T> stream(T[] array) {
        return stream(array, 0, array.length);
    }

    public static <T> Stream<T> stream(T[] array, int start, int end) {
        return StreamSupport.stream(spliterator(array, start, end), false);
    }

    public static Spliterator.OfInt spliterator(int[] array) {
        return Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static Spliterator.OfInt spliterator(int[] array, int start, int end) {
        return Spliterators.spliterator(array, start, end, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static IntStream stream(int[] array) {
        return stream(array, 0, array.length);
    }

    public static IntStream stream(int[] array, int start, int end) {
        return StreamSupport.intStream(spliterator(array, start, end), false);
    }

    public static Spliterator.OfLong spliterator(long[] array) {
        return Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static Spliterator.OfLong spliterator(long[] array, int start, int end) {
        return Spliterators.spliterator(array, start, end, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static LongStream stream(long[] array) {
        return stream(array, 0, array.length);
    }

    public static LongStream stream(long[] array, int start, int end) {
        return StreamSupport.longStream(spliterator(array, start, end), false);
    }

    public static Spliterator.OfDouble spliterator(double[] array) {
        return Spliterators.spliterator(array, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static Spliterator.OfDouble spliterator(double[] array, int start, int end) {
        return Spliterators.spliterator(array, start, end, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    public static DoubleStream stream(double[] array) {
        return stream(array, 0, array.length);
    }

    public static DoubleStream stream(double[] array, int start, int end) {
        return StreamSupport.doubleStream(spliterator(array, start, end), false);
    }
}
