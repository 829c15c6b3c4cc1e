/** Bubble, insertion, selection, shell, merge, quick, heap and radix sort agree. */
public class Sorting {
    interface Sort {
        void sort(int[] a);
    }

    static void bubble(int[] a) {
        for (int end = a.length - 1; end > 0; end--) {
            for (int i = 0; i < end; i++) {
                if (a[i] > a[i + 1]) {
                    int t = a[i];
                    a[i] = a[i + 1];
                    a[i + 1] = t;
                }
            }
        }
    }

    static void insertion(int[] a) {
        for (int i = 1; i < a.length; i++) {
            int value = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > value) {
                a[j + 1] = a[j--];
            }
            a[j + 1] = value;
        }
    }

    static void selection(int[] a) {
        for (int i = 0; i < a.length - 1; i++) {
            int least = i;
            for (int j = i + 1; j < a.length; j++) {
                least = a[j] < a[least] ? j : least;
            }
            int t = a[i];
            a[i] = a[least];
            a[least] = t;
        }
    }

    static void shell(int[] a) {
        for (int gap = a.length / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < a.length; i++) {
                for (int j = i; j >= gap && a[j - gap] > a[j]; j -= gap) {
                    int t = a[j];
                    a[j] = a[j - gap];
                    a[j - gap] = t;
                }
            }
        }
    }

    static void merge(int[] a) {
        int[] from = a.clone();
        int[] to = new int[a.length];
        for (int width = 1; width < a.length; width *= 2) {
            for (int low = 0; low < a.length; low += 2 * width) {
                int middle = Math.min(low + width, a.length);
                int high = Math.min(low + 2 * width, a.length);
                for (int i = low, j = middle, k = low; k < high; k++) {
                    to[k] = i < middle && (j >= high || from[i] <= from[j]) ? from[i++] : from[j++];
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        System.arraycopy(from, 0, a, 0, a.length);
    }

    static void quick(int[] a) {
        quick(a, 0, a.length - 1);
    }

    static void quick(int[] a, int low, int high) {
        if (low >= high) {
            return;
        }
        int pivot = a[low + high >>> 1];
        int i = low - 1;
        int j = high + 1;
        while (true) {
            do {
                i++;
            } while (a[i] < pivot);
            do {
                j--;
            } while (a[j] > pivot);
            if (i >= j) {
                break;
            }
            int t = a[i];
            a[i] = a[j];
            a[j] = t;
        }
        quick(a, low, j);
        quick(a, j + 1, high);
    }

    static void heap(int[] a) {
        for (int i = a.length / 2 - 1; i >= 0; i--) {
            sift(a, i, a.length);
        }
        for (int end = a.length - 1; end > 0; end--) {
            int t = a[0];
            a[0] = a[end];
            a[end] = t;
            sift(a, 0, end);
        }
    }

    static void sift(int[] a, int i, int end) {
        int value = a[i];
        for (int child = 2 * i + 1; child < end; child = 2 * i + 1) {
            if (child + 1 < end && a[child + 1] > a[child]) {
                child++;
            }
            if (a[child] <= value) {
                break;
            }
            a[i] = a[child];
            i = child;
        }
        a[i] = value;
    }

    static void radix(int[] a) {
        int[] from = a;
        int[] to = new int[a.length];
        for (int shift = 0; shift < 32; shift += 8) {
            int[] counts = new int[257];
            for (int value : from) {
                counts[((value ^ 0x80000000) >>> shift & 255) + 1]++;
            }
            for (int i = 0; i < 256; i++) {
                counts[i + 1] += counts[i];
            }
            for (int value : from) {
                to[counts[(value ^ 0x80000000) >>> shift & 255]++] = value;
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
    }

    public static void main(String[] args) {
        Sort[] sorts = {Sorting::bubble, Sorting::insertion, Sorting::selection, Sorting::shell, Sorting::merge, Sorting::quick, Sorting::heap, Sorting::radix};
        for (int size : new int[] {0, 1, 2, 3, 17, 100}) {
            StringBuilder text = new StringBuilder();
            for (Sort sort : sorts) {
                int[] a = new int[size];
                int seed = size;
                for (int i = 0; i < size; i++) {
                    seed = seed * 1664525 + 1013904223;
                    a[i] = i % 5 == 0 ? i : seed >> (i & 31);
                }
                sort.sort(a);
                int hash = 1;
                boolean sorted = true;
                for (int i = 0; i < size; i++) {
                    hash = hash * 31 + a[i];
                    sorted &= i == 0 || a[i - 1] <= a[i];
                }
                text.append(sorted).append(hash).append(' ');
            }
            System.out.println(text);
        }
    }
}
