package java.util;

/** A stable merge sort, with insertion for short runs. */
final class ObjectSort {
    private static final int SHORT = 7;

    private ObjectSort() {
    }

    static void sort(Object[] array, int start, int end, Comparator<Object> order) {
        if (end - start > 1) {
            Object[] copy = new Object[end - start];
            System.arraycopy(array, start, copy, 0, copy.length);
            merge(copy, array, 0, copy.length, start, order);
        }
    }

    /** Sorts {@code [start, end)} of {@code source} into {@code target} at {@code start + shift}; both hold the same elements before. */
    private static void merge(Object[] source, Object[] target, int start, int end, int shift, Comparator<Object> order) {
        if (end - start < SHORT) {
            insert(target, start + shift, end + shift, order);
            return;
        }
        int middle = (start + end) >>> 1;
        // the halves change roles: sorted into source, merged into target
        mergeBack(source, target, start, middle, shift, order);
        mergeBack(source, target, middle, end, shift, order);
        int left = start;
        int right = middle;
        if (order.compare(source[middle - 1], source[middle]) <= 0) {
            System.arraycopy(source, start, target, start + shift, end - start);
            return;
        }
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end || left < middle && order.compare(source[left], source[right]) <= 0;
            target[i + shift] = takeLeft ? source[left++] : source[right++];
        }
    }

    /** As {@link #merge}, in the other direction: sorts {@code [start, end)} of {@code target} at {@code shift} into {@code source}. */
    private static void mergeBack(Object[] source, Object[] target, int start, int end, int shift, Comparator<Object> order) {
        if (end - start < SHORT) {
            insert(source, start, end, order);
            return;
        }
        int middle = (start + end) >>> 1;
        merge(source, target, start, middle, shift, order);
        merge(source, target, middle, end, shift, order);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end || left < middle && order.compare(target[left + shift], target[right + shift]) <= 0;
            source[i] = takeLeft ? target[shift + left++] : target[shift + right++];
        }
    }

    private static void insert(Object[] array, int start, int end, Comparator<Object> order) {
        for (int i = start + 1; i < end; i++) {
            Object element = array[i];
            int j = i - 1;
            while (j >= start && order.compare(array[j], element) > 0) {
                array[j + 1] = array[j];
                j--;
            }
            array[j + 1] = element;
        }
    }
}
