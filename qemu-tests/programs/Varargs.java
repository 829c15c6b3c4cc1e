/** Variable numbers of arguments: none, many, arrays, null, overloads. */
public class Varargs {
    static String count(Object... values) {
        return values == null ? "null" : values.length + "";
    }

    static int sum(int first, int... rest) {
        int sum = first;
        for (int value : rest) {
            sum += value;
        }
        return sum;
    }

    static String pick(Object a) {
        return "one";
    }

    static String pick(Object a, Object b) {
        return "two";
    }

    static String pick(Object... all) {
        return "any";
    }

    static double mean(double... values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total / values.length;
    }

    @SafeVarargs
    static <T> T last(T... values) {
        return values[values.length - 1];
    }

    public static void main(String[] args) {
        System.out.println(count() + count(1) + count(1, "2", '3') + count((Object[]) null) + count((Object) null) + count(null, null));
        System.out.println(count(new Object[] {1, 2, 3}) + count((Object) new Object[] {1, 2}) + count(new int[] {1, 2}) + count((Object[]) new String[] {"a", "b"}));
        System.out.println(sum(1) + " " + sum(1, 2) + " " + sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) + " " + sum(1, new int[] {5, 6}));
        System.out.println(pick(1) + pick(1, 2) + pick(1, 2, 3) + pick());
        System.out.println(mean(1, 2f, 'a', 4L));
        System.out.println(last("a", "b") + last(1, 2, 3) + last(1, "x"));
        System.out.println(last(1, 2.5).getClass().getName());
    }
}
