import java.util.Arrays;

/** System.arraycopy: overlaps in both directions, all element types, checks that leave the target as it must be. */
public class ArrayCopies {
    public static void main(String[] args) {
        for (int from = 0; from <= 4; from++) {
            for (int to = 0; to <= 4; to++) {
                int[] ints = {0, 1, 2, 3, 4, 5, 6, 7};
                System.arraycopy(ints, from, ints, to, 4);
                byte[] bytes = {0, 1, 2, 3, 4, 5, 6, 7};
                System.arraycopy(bytes, from, bytes, to, 3);
                String[] strings = {"a", "b", "c", "d", "e", "f", "g", "h"};
                System.arraycopy(strings, from, strings, to, 4);
                System.out.println(Arrays.toString(ints) + Arrays.toString(bytes) + String.join("", strings));
            }
        }
        long[] longs = {1, 2, 3, 4};
        System.arraycopy(longs, 1, longs, 0, 3);
        char[] chars = "hello".toCharArray();
        System.arraycopy(chars, 0, chars, 1, 4);
        short[] shorts = {1, 2, 3};
        System.arraycopy(shorts, 0, shorts, 1, 2);
        double[] doubles = new double[3];
        System.arraycopy(new double[] {1.5, 2.5}, 0, doubles, 1, 2);
        boolean[] flags = {true, false, false};
        System.arraycopy(flags, 0, flags, 2, 1);
        System.out.println(Arrays.toString(longs) + new String(chars) + Arrays.toString(shorts) + Arrays.toString(doubles) + Arrays.toString(flags));
        refuse(new int[3], 0, new int[3], 1, 3);
        refuse(new int[3], -1, new int[3], 0, 1);
        refuse(new int[3], 0, new int[3], 0, -1);
        refuse(new int[3], 2, new int[3], 0, Integer.MAX_VALUE);
        refuse(new int[3], 3, new int[3], 3, 0);
        refuse(new int[3], 4, new int[3], 0, 0);
        refuse(new int[3], 0, new long[3], 0, 1);
        refuse(new int[3], 0, new Object[3], 0, 1);
        refuse("text", 0, new Object[3], 0, 1);
        refuse(new Object[1], 0, "text", 0, 1);
        refuse(null, 0, new int[1], 0, 0);
        refuse(new int[1], 0, null, 0, 0);
        Object[] mixed = {"a", "b", 3, "d"};
        String[] target = new String[4];
        try {
            System.arraycopy(mixed, 0, target, 0, 4);
        } catch (ArrayStoreException thrown) {
            System.out.println(Arrays.toString(target));
        }
        Integer[] numbers = {1, 2};
        Object[] wide = new Object[2];
        System.arraycopy(numbers, 0, wide, 0, 2);
        System.out.println(wide[0] + " " + wide[1]);
    }

    static void refuse(Object source, int from, Object target, int to, int length) {
        try {
            System.arraycopy(source, from, target, to, length);
            System.out.println("copied");
        } catch (RuntimeException thrown) {
            System.out.println(thrown.getClass().getName());
        }
    }
}
