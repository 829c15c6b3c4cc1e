package java.util;

/** Sorts primitive arrays: many bytes by counting, all else by quicksort that turns to insertion for short ranges and to heap sort where it degenerates. */
final class PrimitiveSort {
    private static final int FEW = 24;

    private PrimitiveSort() {
    }

    static void sort(byte[] array, int start, int end) {
        if (end - start < 64) {
            sortByInserting(array, start, end);
            return;
        }
        int[] counts = new int[256];
        for (int i = start; i < end; i++) {
            counts[array[i] - Byte.MIN_VALUE]++;
        }
        int place = start;
        for (int value = 0; value < 256; value++) {
            for (int count = counts[value]; count > 0; count--) {
                array[place++] = (byte) (value + Byte.MIN_VALUE);
            }
        }
    }

    private static void sortByInserting(byte[] array, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            byte value = array[i];
            int j = i - 1;
            while (j >= start && array[j] > value) {
                array[j + 1] = array[j];
                j--;
            }
            array[j + 1] = value;
        }
    }

    static void sort(char[] array, int start, int end) {
        int[] values = new int[end - start];
        for (int i = 0; i < values.length; i++) {
            values[i] = array[start + i];
        }
        sort(values, 0, values.length);
        for (int i = 0; i < values.length; i++) {
            array[start + i] = (char) values[i];
        }
    }

    static void sort(short[] array, int start, int end) {
        int[] values = new int[end - start];
        for (int i = 0; i < values.length; i++) {
            values[i] = array[start + i];
        }
        sort(values, 0, values.length);
        for (int i = 0; i < values.length; i++) {
            array[start + i] = (short) values[i];
        }
    }

    private static void sortByInserting(int[] array, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            int value = array[i];
            int j = i - 1;
            while (j >= start && array[j] > value) {
                array[j + 1] = array[j];
                j--;
            }
            array[j + 1] = value;
        }
    }

    static void sort(int[] array, int start, int end) {
        quick(array, start, end, 2 * (32 - Integer.numberOfLeadingZeros(end - start)));
    }

    private static void quick(int[] array, int start, int end, int depth) {
        while (end - start > FEW) {
            if (depth-- == 0) {
                heap(array, start, end);
                return;
            }
            int pivot = median(array[start], array[(start + end) >>> 1], array[end - 1]);
            int i = start - 1;
            int j = end;
            while (true) {
                do {
                    i++;
                } while (array[i] < pivot);
                do {
                    j--;
                } while (array[j] > pivot);
                if (i >= j) {
                    break;
                }
                int value = array[i];
                array[i] = array[j];
                array[j] = value;
            }
            int middle = Math.max(j + 1, start + 1);
            if (middle - start < end - middle) {
                quick(array, start, middle, depth);
                start = middle;
            } else {
                quick(array, middle, end, depth);
                end = middle;
            }
        }
        sortByInserting(array, start, end);
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void heap(int[] array, int start, int end) {
        int size = end - start;
        for (int root = size / 2 - 1; root >= 0; root--) {
            sink(array, start, size, root, array[start + root]);
        }
        for (int last = size - 1; last > 0; last--) {
            int value = array[start + last];
            array[start + last] = array[start];
            sink(array, start, last, 0, value);
        }
    }

    private static void sink(int[] array, int start, int size, int hole, int value) {
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && array[start + child + 1] > array[start + child]) {
                child++;
            }
            if (array[start + child] <= value) {
                break;
            }
            array[start + hole] = array[start + child];
            hole = child;
        }
        array[start + hole] = value;
    }

    private static void sortByInserting(long[] array, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            long value = array[i];
            int j = i - 1;
            while (j >= start && array[j] > value) {
                array[j + 1] = array[j];
                j--;
            }
            array[j + 1] = value;
        }
    }

    static void sort(long[] array, int start, int end) {
        quick(array, start, end, 2 * (32 - Integer.numberOfLeadingZeros(end - start)));
    }

    private static void quick(long[] array, int start, int end, int depth) {
        while (end - start > FEW) {
            if (depth-- == 0) {
                heap(array, start, end);
                return;
            }
            long pivot = median(array[start], array[(start + end) >>> 1], array[end - 1]);
            int i = start - 1;
            int j = end;
            while (true) {
                do {
                    i++;
                } while (array[i] < pivot);
                do {
                    j--;
                } while (array[j] > pivot);
                if (i >= j) {
                    break;
                }
                long value = array[i];
                array[i] = array[j];
                array[j] = value;
            }
            int middle = Math.max(j + 1, start + 1);
            if (middle - start < end - middle) {
                quick(array, start, middle, depth);
                start = middle;
            } else {
                quick(array, middle, end, depth);
                end = middle;
            }
        }
        sortByInserting(array, start, end);
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void heap(long[] array, int start, int end) {
        int size = end - start;
        for (int root = size / 2 - 1; root >= 0; root--) {
            sink(array, start, size, root, array[start + root]);
        }
        for (int last = size - 1; last > 0; last--) {
            long value = array[start + last];
            array[start + last] = array[start];
            sink(array, start, last, 0, value);
        }
    }

    private static void sink(long[] array, int start, int size, int hole, long value) {
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && array[start + child + 1] > array[start + child]) {
                child++;
            }
            if (array[start + child] <= value) {
                break;
            }
            array[start + hole] = array[start + child];
            hole = child;
        }
        array[start + hole] = value;
    }

    /** Sorts NaN last and -0 before 0: as integers whose order is that of Float.compare. */
    static void sort(float[] array, int start, int end) {
        int[] keys = new int[end - start];
        for (int i = 0; i < keys.length; i++) {
            float value = array[start + i];
            keys[i] = flip(Float.floatToRawIntBits(value == value ? value : Float.NaN));
        }
        sort(keys, 0, keys.length);
        for (int i = 0; i < keys.length; i++) {
            array[start + i] = Float.intBitsToFloat(flip(keys[i]));
        }
    }

    private static int flip(int bits) {
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }

    /** Sorts NaN last and -0 before 0: as integers whose order is that of Double.compare. */
    static void sort(double[] array, int start, int end) {
        long[] keys = new long[end - start];
        for (int i = 0; i < keys.length; i++) {
            double value = array[start + i];
            keys[i] = flip(Double.doubleToRawLongBits(value == value ? value : Double.NaN));
        }
        sort(keys, 0, keys.length);
        for (int i = 0; i < keys.length; i++) {
            array[start + i] = Double.longBitsToDouble(flip(keys[i]));
        }
    }

    private static long flip(long bits) {
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }
}
