package demo;

/** Methods that have time bounds; test_bounds.py says which. */
final class Bounded {
    private static final int SIZE = 16;

    interface Shape {
        int area(int n);
    }

    static final class Square implements Shape {
        @Override
        public int area(int n) {
            return n * n;
        }
    }

    static final class Heap implements Shape {
        @Override
        public int area(int n) {
            int sum = 0;
            for (int i = 0; i < 40; i++) {
                sum += n >> i;
            }
            return sum;
        }
    }

    int field;
    int[] table;

    static int straight(int a, int b) {
        return a * 3 + b;
    }

    static int counted(int a) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += a ^ i;
        }
        return sum;
    }

    static int down(int a) {
        int i = 30;
        while (i > 0) {
            a += a >>> i;
            i -= 3;
        }
        return a;
    }

    static int nested(int a) {
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 20; j += 2) {
                a = a * 31 + i * j;
            }
        }
        return a;
    }

    static int triangular(int[] a) {
        int swaps = 0;
        for (int i = 0; i < SIZE - 1; i++) {
            for (int j = 0; j < SIZE - 1 - i; j++) {
                if (a[j] > a[j + 1]) {
                    int t = a[j];
                    a[j] = a[j + 1];
                    a[j + 1] = t;
                    swaps++;
                }
            }
        }
        return swaps;
    }

    static int byBranch(int n) {
        int sum = 0;
        if (n < 100) {
            for (int i = 0; i < n; i++) {
                sum += i * sum;
            }
        }
        return sum;
    }

    static int byMask(int n) {
        int sum = 0;
        for (int i = 0; i < (n & 31); i++) {
            sum += i * sum + n;
        }
        return sum;
    }

    static int unevenSteps(int n) {
        int sum = 0;
        int i = 0;
        while (i < 60) {
            sum += n / (i + 1);
            if ((n & 1) == 0) {
                i += 3;
            } else {
                i += 2;
            }
        }
        return sum;
    }

    static int shifting(int n) {
        int bits = 0;
        while (n != 0) {
            bits += n & 1;
            n >>>= 1;
        }
        return bits;
    }

    static int clearing(int n) {
        int bits = 0;
        while (n != 0) {
            n &= n - 1;
            bits++;
        }
        return bits;
    }

    static int dividing(int n) {
        int digits = 0;
        while (n > 0) {
            digits++;
            n /= 10;
        }
        return digits;
    }

    static int doubling(int a) {
        for (int i = 1; i < 4096; i <<= 1) {
            a ^= a * i;
        }
        return a;
    }

    static int choices(int n) {
        switch (n) {
            case 0:
                return 1;
            case 1:
                return n * n;
            case 2:
                n += 4;
            case 3:
                return n + 5;
            case 4:
                return counted(n);
            default:
                return nested(n);
        }
    }

    static int early(int[] a, int key) {
        for (int i = 0; i < 12; i++) {
            if (a[i] == key) {
                return i;
            }
            if (a[i] > key * 3) {
                break;
            }
        }
        return -1;
    }

    /** Too large to be inlined. */
    static int large(int a, int b) {
        for (int i = 0; i < 6; i++) {
            a = a * 31 + (b ^ a >>> 3) - (a << 5 | b) + (a & b) * 17 - (a ^ 0x5555) * (b + 12345) + i;
            b = b * 37 + (a ^ b >>> 7) - (b << 9 | a) + (b & a) * 19 - (b ^ 0x3333) * (a + 54321) - i;
            a += b * 41 + (a ^ b >>> 11) - (b << 3 | a) + (b & a) * 23 - (b ^ 0x1111) * (a + 99999) - i;
        }
        return a;
    }

    static int calls(int a) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += large(sum, a);
        }
        return sum;
    }

    static int dispatched(Shape shape, int n) {
        return shape.area(n) + 1;
    }

    static int twoWays(int n) {
        if (n != 0) {
            return n * 3 / (n | 1) + n * 7 / (n | 3) + n * 11 / (n | 5) + n * 13 / (n | 7);
        }
        return 1;
    }

    static int throwing(int n) {
        if (n < 0) {
            throw new IllegalStateException("negative");
        }
        return n + 1;
    }
}
