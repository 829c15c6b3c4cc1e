/** Loops whose induction variables and bounds tempt a compiler to drop bounds checks that must stay. */
public class LoopBounds {
    static int[] data = {1, 2, 3, 4, 5, 6, 7, 8};

    interface Loop {
        int run(int[] a, int n);
    }

    static int upTo(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }

    static int inclusive(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i <= n; i++) {
            sum += a[i];
        }
        return sum;
    }

    static int down(int[] a, int n) {
        int sum = 0;
        for (int i = n - 1; i >= 0; i--) {
            sum = sum * 3 + a[i];
        }
        return sum;
    }

    static int downTooFar(int[] a, int n) {
        int sum = 0;
        for (int i = n; i >= -1; i--) {
            sum += a[i];
        }
        return sum;
    }

    static int mirrored(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum = sum * 3 + a[a.length - 1 - i];
        }
        return sum;
    }

    static int neighbours(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * a[i + 1];
        }
        return sum;
    }

    static int before(int[] a, int n) {
        int sum = 0;
        for (int i = n - n; i < a.length; i++) {
            sum += a[i - 1];
        }
        return sum;
    }

    static int stride(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i < a.length; i += n) {
            sum += a[i];
            if (n == 0) {
                break;
            }
        }
        return sum;
    }

    static int hugeStride(int[] a, int n) {
        int sum = 0;
        for (int i = n; i < a.length; i += Integer.MAX_VALUE - 3) {
            sum += a[i] + 100;
        }
        return sum;
    }

    static int wrapping(int[] a, int n) {
        int sum = 0;
        for (int i = Integer.MAX_VALUE - 2; i > 0; i++) {
            sum++;
        }
        for (int i = Integer.MAX_VALUE - 2; i >= n; i++) {
            sum += a[i - (Integer.MAX_VALUE - 2)];
        }
        return sum;
    }

    static int changedBound(int[] a, int n) {
        int sum = 0;
        int limit = n;
        for (int i = 0; i < limit; i++) {
            sum += a[i];
            if (i == 3) {
                limit += 4;
            }
        }
        return sum;
    }

    static int changedIndex(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i];
            if (a[i] == n) {
                i += 2;
                sum += a[i];
            }
        }
        return sum;
    }

    static int changedArray(int[] a, int n) {
        int sum = 0;
        int[] current = a;
        for (int i = 0; i < a.length; i++) {
            sum += current[i];
            if (i == n) {
                current = new int[] {9, 9};
            }
        }
        return sum;
    }

    static int otherArray(int[] a, int n) {
        int[] other = new int[n];
        for (int i = 0; i < a.length; i++) {
            other[i] = a[i];
        }
        return other.length;
    }

    static int twoVariables(int[] a, int n) {
        int sum = 0;
        for (int i = 0, j = n; i < j; i++, j--) {
            sum += a[i] - a[j];
        }
        return sum;
    }

    static int scaled(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[2 * i] + a[i >> 1] + a[i & 7];
        }
        return sum;
    }

    static int unsigned(int[] a, int n) {
        int sum = 0;
        for (byte i = (byte) (n + 119); i < a.length; i++) {
            sum += a[i & 7];
            if (sum > 500) {
                sum += a[i];
            }
        }
        return sum;
    }

    static int notEqual(int[] a, int n) {
        int sum = 0;
        for (int i = 0; i != n; i += 3) {
            sum += a[i];
        }
        return sum;
    }

    static int afterLoop(int[] a, int n) {
        int i = 0;
        while (i < n && a[i] < 100) {
            i++;
        }
        return a[i];
    }

    static int longIndex(int[] a, int n) {
        int sum = 0;
        for (long i = 0x1_0000_0000L - n; i < 0x1_0000_0004L; i++) {
            sum += a[(int) i];
        }
        return sum;
    }

    static void show(String name, Loop loop) {
        StringBuilder text = new StringBuilder(name);
        for (int n : new int[] {0, 1, 4, 7, 8, 9, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            if (n == Integer.MIN_VALUE && (name.equals("stride") || name.equals("wrapping"))) {
                continue;
            }
            try {
                text.append(' ').append(loop.run(data, n));
            } catch (IndexOutOfBoundsException | NegativeArraySizeException thrown) {
                text.append(" [").append(thrown.getMessage()).append(']');
            }
        }
        System.out.println(text);
    }

    public static void main(String[] args) {
        show("upTo", LoopBounds::upTo);
        show("inclusive", LoopBounds::inclusive);
        show("down", LoopBounds::down);
        show("downTooFar", LoopBounds::downTooFar);
        show("mirrored", LoopBounds::mirrored);
        show("neighbours", LoopBounds::neighbours);
        show("before", LoopBounds::before);
        show("stride", LoopBounds::stride);
        show("hugeStride", LoopBounds::hugeStride);
        show("wrapping", LoopBounds::wrapping);
        show("changedBound", LoopBounds::changedBound);
        show("changedIndex", LoopBounds::changedIndex);
        show("changedArray", LoopBounds::changedArray);
        show("otherArray", (a, n) -> n > 100 ? -1 : otherArray(a, n));
        show("twoVariables", LoopBounds::twoVariables);
        show("scaled", LoopBounds::scaled);
        show("unsigned", LoopBounds::unsigned);
        show("notEqual", LoopBounds::notEqual);
        show("afterLoop", LoopBounds::afterLoop);
        show("longIndex", (a, n) -> n < -1 || n > 9 ? -1 : longIndex(a, n));
    }
}
