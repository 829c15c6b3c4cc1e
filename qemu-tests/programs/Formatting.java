/** String.format: conversions, flags, widths, argument indexes, errors. */
public class Formatting {
    static void show(String format, Object... values) {
        try {
            System.out.println("[" + String.format(format, values) + "]");
        } catch (IllegalArgumentException thrown) {
            System.out.println(thrown.getClass().getName());
        }
    }

    public static void main(String[] args) {
        for (int value : new int[] {0, 7, -42, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            show("%d|%5d|%-5d|%05d|%+d|%,d|%(d|%x|%X|%o|%#x|% d", value, value, value, value, value, value, value, value, value, value, value, value);
        }
        for (double value : new double[] {0, 1.5, -2.345, 1234567.891, 0.00001, 1e20}) {
            show("%f|%.2f|%10.1f|%-10.3f|%e|%.0f|%,.2f|%+.1f|%010.2f", value, value, value, value, value, value, value, value, value);
        }
        show("%s|%10s|%-10s|%.3s|%S", "text", "right", "left", "truncated", "upper");
        show("%c|%5c|%C|%b|%B|%5b|%%|%n", 'x', 'y', 'z', true, false, null);
        show("%2$s %1$s %<s %s", "one", "two");
        show("%s %s %s", null, 1.5, 'c');
        show("%h %H", "hello", "hello");
        show("%x %x", -1L, (byte) -1);
        show("%d %s", Long.MIN_VALUE, new int[0].length);
        show("%f %f", Double.NaN, Double.NEGATIVE_INFINITY);
        show("%d", "no number");
        show("%s");
        show("%q", 1);
        show("%-d", 1);
        System.out.printf("%d-%s%n", 5, "printf");
    }
}
