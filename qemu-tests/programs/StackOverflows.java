/** Endless recursion is an error that can be caught, again and again, in all kinds of methods. */
public class StackOverflows {
    static int depth;

    static int plain(int n) {
        depth++;
        return plain(n + 1) + 1;
    }

    static double many(int a, long b, double c, float d, int e, int f, int g, int h, long i) {
        depth++;
        return many(a + 1, b + 1, c + 1, d, e, f, g, h, i) * 2;
    }

    int virtual() {
        depth++;
        return virtual() + depth;
    }

    static int handling() {
        depth++;
        try {
            return handling() + 1;
        } catch (IllegalStateException thrown) {
            return 0;
        }
    }

    static String text(Object o) {
        depth++;
        return "x" + text(o);
    }

    static int finishing(int n) {
        try {
            return n > 1000000 ? n : finishing(n + 1);
        } finally {
            depth++;
        }
    }

    @Override
    public String toString() {
        depth++;
        return "<" + String.valueOf(this) + ">";
    }

    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            for (int kind = 0; kind < 7; kind++) {
                depth = 0;
                try {
                    switch (kind) {
                        case 0 -> plain(0);
                        case 1 -> many(1, 2, 3, 4, 5, 6, 7, 8, 9);
                        case 2 -> new StackOverflows().virtual();
                        case 3 -> handling();
                        case 4 -> text("y");
                        case 5 -> finishing(0);
                        default -> new StackOverflows().toString();
                    }
                    System.out.println("no overflow");
                } catch (StackOverflowError thrown) {
                    System.out.println(kind + " " + (depth > 500));
                }
            }
        }
        System.out.println(sum(1000));
    }

    static int sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }
}
