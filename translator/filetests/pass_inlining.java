// Inlined calls under handlers, in loops, over hierarchies and with callees that throw behave as calls do.
// test interpret
// test run
// run: handled(3) == 3
// run: handled(0) == -1
// run: nested(5) == 16
// run: nested(-1) == 99
// run: shapes(4) == 44
// run: finals(7) == 21
// run: some(5) == 6
// run: none(1) == -7
// run: uncaught(1) throws java.lang.IllegalStateException
// run: counters(10) == 105
// run: truth(3, 4) == 1
// run: truth(5, 4) == 2
// run: collatz(27) == 111
// run: reverse("stressed") == "desserts"
// run: memo(20) == 6765
// run: locked(5) == 10
class PassInlining {
    interface Shape {
        int area();

        default int twice() {
            return 2 * area();
        }
    }

    record Square(int side) implements Shape {
        public int area() {
            return side * side;
        }
    }

    record Strip(int length) implements Shape {
        public int area() {
            return length;
        }

        public int twice() {
            return length + length + 0;
        }
    }

    static class Counter {
        private int value;
        final int step;

        Counter(int step) {
            this.step = step;
        }

        int next() {
            value += step;
            return value;
        }

        synchronized int nextLocked() {
            return next();
        }
    }

    private static int positive(int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("not positive");
        }
        return value;
    }

    static int handled(int value) {
        try {
            return positive(value);
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static int orElse(int value, int other) {
        try {
            return positive(value);
        } catch (IllegalArgumentException e) {
            if (other < 0) {
                throw new IllegalStateException(e.getMessage());
            }
            return other;
        }
    }

    static int nested(int value) {
        int sum = 0;
        try {
            for (int i = 0; i < 3; i++) {
                sum += orElse(value, value == -1 ? -1 : 1);
            }
        } catch (IllegalStateException e) {
            return 99;
        } finally {
            sum++;
        }
        return sum;
    }

    static int shapes(int n) {
        Shape[] shapes = {new Square(n), new Strip(n)};
        int sum = 0;
        for (Shape shape : shapes) {
            sum += shape.twice();
        }
        return sum + shapes[1].area();
    }

    static int finals(int n) {
        Counter counter = new Counter(n);
        int before = counter.step;
        counter.next();
        return before + counter.step + counter.value;
    }

    private static int at(int[] values, int index) {
        return values[index];
    }

    static int some(int n) {
        return swallow(new int[] {1, 2, 3}, n);
    }

    static int none(int n) {
        return swallow(null, n);
    }

    private static int swallow(int[] values, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            try {
                sum += at(values, i);
            } catch (ArrayIndexOutOfBoundsException e) {
                continue;
            } catch (NullPointerException e) {
                sum = -7;
            }
        }
        return sum;
    }

    static int uncaught(int n) {
        return orElse(-n, -n);
    }

    static int counters(int n) {
        Counter one = new Counter(1);
        Counter two = new Counter(2);
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += one.next();
            if ((i & 1) == 0) {
                sum += two.next();
            }
            sum += one.value - one.next() + two.step + one.step;
            one.value--;
        }
        return sum;
    }

    private static boolean less(int a, int b) {
        return a < b;
    }

    private static boolean not(boolean value) {
        return !value;
    }

    static int truth(int a, int b) {
        if (not(!less(a, b)) && less(a, b) == !not(less(a, b))) {
            return 1;
        }
        return less(b, a) ? 2 : 3;
    }

    private static int step(int n) {
        return n % 2 == 0 ? n / 2 : 3 * n + 1;
    }

    static int collatz(int n) {
        int count = 0;
        while (n != 1) {
            n = step(n);
            count++;
        }
        return count;
    }

    static String reverse(String text) {
        StringBuilder builder = new StringBuilder();
        for (int i = text.length() - 1; i >= 0; i--) {
            builder.append(text.charAt(i));
        }
        return builder.toString();
    }

    static int memo(int n) {
        java.util.HashMap<Integer, Integer> known = new java.util.HashMap<>();
        return fibonacci(n, known);
    }

    private static int fibonacci(int n, java.util.HashMap<Integer, Integer> known) {
        if (n < 2) {
            return n;
        }
        Integer value = known.get(n);
        if (value == null) {
            value = fibonacci(n - 1, known) + fibonacci(n - 2, known);
            known.put(n, value);
        }
        return value;
    }

    static int locked(int n) {
        Counter counter = new Counter(2);
        for (int i = 0; i < n; i++) {
            counter.nextLocked();
        }
        return counter.value;
    }
}
