/** Integer arithmetic wraps, with constants, variables and compound assignments alike. */
public class IntOverflow {
    static int max = Integer.MAX_VALUE;
    static int min = Integer.MIN_VALUE;

    public static void main(String[] args) {
        System.out.println(max + 1);
        System.out.println(min - 1);
        System.out.println(-min);
        System.out.println(Math.abs(min));
        System.out.println(max * 2);
        System.out.println(max * max);
        System.out.println(min * -1);
        System.out.println(min * min);
        System.out.println(46341 * variable(46341));
        System.out.println(variable(-65536) * 65536);
        int i = max;
        i++;
        System.out.println(i);
        i--;
        System.out.println(i);
        i += max;
        System.out.println(i);
        System.out.println(max + 1 < max);
        System.out.println(above(max));
        System.out.println(difference(min, 1) > 0);
        for (int factor = -3; factor <= 17; factor++) {
            System.out.print(factor * variable(0x12345679) + " ");
        }
        System.out.println();
        System.out.println(variable(7) * 3 + " " + variable(7) * 5 + " " + variable(7) * 9 + " " + variable(7) * 8 + " " + variable(7) * -7);
        System.out.println((max + 1L) + " " + (long) (max + 1));
        System.out.println(~variable(0) + " " + ~max + " " + ~min);
    }

    static int variable(int value) {
        return value;
    }

    static boolean above(int value) {
        return value + 1 > value;
    }

    static int difference(int a, int b) {
        return a - b;
    }
}
