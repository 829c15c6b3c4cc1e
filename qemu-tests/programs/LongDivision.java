/** Division and remainder of long: signs, MIN / -1, zero, constants. */
public class LongDivision {
    static long[] values = {0, 1, -1, 10, -10, 1L << 32, -(1L << 32), 12345678901234L, Long.MAX_VALUE, Long.MIN_VALUE};

    public static void main(String[] args) {
        for (long a : values) {
            for (long b : values) {
                try {
                    System.out.print(a / b + ":" + a % b + " ");
                } catch (ArithmeticException thrown) {
                    System.out.print("(" + thrown.getMessage() + ") ");
                }
            }
            System.out.println();
        }
        for (long a : values) {
            System.out.println(a / 1 + " " + a / -1 + " " + a % -1 + " " + a / 2 + " " + a % 2 + " " + a / 10 + " " + a % 10 + " " + a / 1000 + " "
                    + a % 4096 + " " + a / 4096 + " " + a / -4096 + " " + a % (1L << 40) + " " + a / (1L << 40) + " " + a / Long.MIN_VALUE + " "
                    + a % Long.MIN_VALUE + " " + a % 1000000000039L);
        }
        try {
            System.out.println(values[3] % values[0]);
        } catch (ArithmeticException thrown) {
            System.out.println(thrown);
        }
        System.out.println(Long.divideUnsigned(-1, 10) + " " + Long.remainderUnsigned(-1, 10) + " " + Long.divideUnsigned(-1, -2));
        System.out.println(Math.floorDiv(-9L, 4) + " " + Math.floorMod(-9L, 4L));
        System.out.println(Math.floorMod(Long.MIN_VALUE, -1L));
    }
}
