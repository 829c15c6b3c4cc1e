/** More parameters than registers, of mixed types, through static, virtual, interface, recursive and lambda calls. */
public class ManyParameters {
    interface Wide {
        String call(int a, double b, long c, float d, byte e, char f, short g, boolean h, Object i, int j, double k, long l, float m);
    }

    static long ints(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {
        return a + 10L * b + 100L * c + 1000L * d + 10000L * e + 100000L * f + 1000000L * g + 10000000L * h + 100000000L * i + 1000000000L * j;
    }

    static double doubles(double a, double b, double c, double d, double e, double f, double g, double h, double i, double j, double k) {
        return a - b * 2 + c * 3 - d * 4 + e * 5 - f * 6 + g * 7 - h * 8 + i * 9 - j * 10 + k * 11;
    }

    String mixed(int a, double b, long c, float d, byte e, char f, short g, boolean h, Object i, int j, double k, long l, float m) {
        return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i + " " + j + " " + k + " " + l + " " + m;
    }

    static String recurse(int depth, long a, double b, Object c, int d, long e, float f, String g, int h, double i, int j, int k) {
        if (depth == 0) {
            return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i + " " + j + " " + k;
        }
        return recurse(depth - 1, e, i, g, k, a, f * 2, String.valueOf(c), d, b, h, j);
    }

    static int permuted(int a, int b, int c, int d, int e, int f, int n) {
        return n == 0 ? ((((a * 7 + b) * 7 + c) * 7 + d) * 7 + e) * 7 + f : permuted(f, e, a, c, b, d, n - 1);
    }

    static float floats(float a, double b, float c, double d, float e, double f, float g, double h, float i, double j) {
        return (float) (a / b + c / d + e / f + g / h + i / j);
    }

    static Object last(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h) {
        Object made = new int[] {1};
        return made == a ? b : h;
    }

    static long sum(int n) {
        long total = 0;
        for (int i = 0; i < n; i++) {
            total += ints(i, i + 1, i + 2, i + 3, i + 4, i + 5, i + 6, i + 7, i + 8, i + 9) % 1000003;
        }
        return total;
    }

    public static void main(String[] args) {
        System.out.println(ints(1, 2, 3, 4, 5, 6, 7, 8, 9, 1));
        System.out.println(doubles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11.5));
        ManyParameters object = new ManyParameters();
        System.out.println(object.mixed(-1, 2.5, 1L << 40, 3.5f, (byte) -4, 'f', (short) -300, true, "object", 10, -0.0, -12, 13.25f));
        Wide reference = object::mixed;
        System.out.println(reference.call(1, 2, 3, 4, (byte) 5, '6', (short) 7, false, null, 10, 11, 12, 13));
        int base = args.length + 100;
        Wide lambda = (a, b, c, d, e, f, g, h, i, j, k, l, m) -> "" + (base + a + b + c + d + e + f + g + j + k + l + m) + h + i;
        System.out.println(lambda.call(1, 2, 3, 4, (byte) 5, '6', (short) 7, false, 'i', 10, 11, 12, 13));
        System.out.println(recurse(5, 1, 2, "c", 4, 5, 6, "g", 8, 9, 10, 11));
        System.out.println(permuted(1, 2, 3, 4, 5, 6, 11));
        System.out.println(floats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        System.out.println(last("a", "b", "c", "d", "e", "f", "g", "h"));
        System.out.println(sum(50));
    }
}
