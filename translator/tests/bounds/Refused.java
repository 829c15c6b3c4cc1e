package demo;

import jx.zero.AtomicVariable;
import jx.zero.Memory;

/** Methods that have no time bound; test_bounds.py says why. */
final class Refused {
    interface Step {
        int take(int n);
    }

    static final class Again implements Step {
        Step next;

        @Override
        public int take(int n) {
            return n <= 0 ? 0 : next.take(n - 1) + 1;
        }
    }

    static final class Late {
        static int value = Integer.parseInt("7");

        static int get() {
            return value;
        }
    }

    int limit;
    int[] data;
    AtomicVariable variable;

    static int fieldLimit(Refused r) {
        int sum = 0;
        for (int i = 0; i < r.limit; i++) {
            sum += i;
        }
        return sum;
    }

    static int arrayLength(int[] a) {
        int sum = 0;
        for (int each : a) {
            sum += each;
        }
        return sum;
    }

    static void forever(Refused r) {
        while (true) {
            r.limit++;
        }
    }

    static int waiting(Refused r) {
        while (r.limit != 3) {
            r.limit = r.data[0];
        }
        return 1;
    }

    static int wrapping(int from) {
        int rounds = 0;
        for (int i = from; i + 5 < 10; i++) {
            rounds++;
        }
        return rounds;
    }

    static int neverEqual(int a) {
        for (int i = 0; i != 7; i += 2) {
            a += i;
        }
        return a;
    }

    static int growing(int n) {
        for (int i = 1; i < n; i <<= 1) {
            n ^= i;
        }
        return n;
    }

    static int arithmeticShift(int n) {
        int bits = 0;
        while (n != 0) {
            bits++;
            n >>= 1;
        }
        return bits;
    }

    static int huge(int a) {
        for (int i = 0; i < 2_000_000; i++) {
            for (int j = 0; j < 1_000; j++) {
                a = a * 31 + j;
            }
        }
        return a;
    }

    static int itself(int n) {
        return n < 2 ? 1 : itself(n - 1) + itself(n - 2);
    }

    static int even(int n) {
        return n == 0 ? 1 : odd(n - 1) * 3;
    }

    static int odd(int n) {
        return n == 0 ? 0 : even(n - 1) * 5;
    }

    static int throughInterface(Step step) {
        return step.take(9);
    }

    static Object allocation() {
        return new Refused();
    }

    static int[] arrays(int n) {
        return new int[n];
    }

    static String text(int n) {
        return "n = " + n;
    }

    static void endlessThrow() {
        while (true) {
            new IllegalStateException("kept");
        }
    }

    static int catching(int[] a, int i) {
        try {
            return a[i];
        } catch (ArrayIndexOutOfBoundsException e) {
            return 0;
        }
    }

    static int monitor(Refused r) {
        synchronized (r) {
            return r.limit;
        }
    }

    static int blocking(Refused r) {
        return r.variable.blockWhileEqual(3);
    }

    static void sleeping() throws InterruptedException {
        Thread.sleep(5);
    }

    static int initialisation() {
        return Late.get();
    }

    static void copying(int[] a, int[] b) {
        System.arraycopy(a, 0, b, 0, a.length);
    }

    static void filling(Memory memory) {
        memory.fill(0, 4096, 0);
    }
}
