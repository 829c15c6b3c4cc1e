/** Division and remainder of int: signs, MIN / -1, zero, and divisors that a compiler may treat specially. */
public class IntDivision {
    static int[] values = {0, 1, -1, 7, -7, 8, -8, 100, -100, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1};

    public static void main(String[] args) {
        for (int a : values) {
            for (int b : values) {
                try {
                    System.out.print(a / b + ":" + a % b + " ");
                } catch (ArithmeticException thrown) {
                    System.out.print("(" + thrown.getMessage() + ") ");
                }
            }
            System.out.println();
        }
        for (int a : values) {
            System.out.println(a / 1 + " " + a % 1 + " " + a / -1 + " " + a % -1 + " " + a / 2 + " " + a % 2 + " " + a / -2 + " " + a % -2 + " "
                    + a / 3 + " " + a % 3 + " " + a / 7 + " " + a % 7 + " " + a / 10 + " " + a % 10 + " " + a / 16 + " " + a % 16 + " "
                    + a / -16 + " " + a % -16 + " " + a / 1000000007 + " " + a % Integer.MIN_VALUE + " " + a / Integer.MIN_VALUE + " "
                    + a / Integer.MAX_VALUE);
        }
        for (int numerator : new int[] {5, -5, Integer.MIN_VALUE}) {
            System.out.println(over(numerator, -1) + " " + rest(numerator, -1) + " " + rest(numerator, Integer.MIN_VALUE));
        }
        int zero = values[0];
        try {
            System.out.println(1 / zero);
        } catch (ArithmeticException thrown) {
            System.out.println(thrown);
        }
        try {
            int unused = 1 % zero;
            System.out.println("not reached " + unused);
        } catch (ArithmeticException thrown) {
            System.out.println(thrown);
        }
        int accumulator = 1000;
        accumulator /= 7;
        accumulator %= 10;
        System.out.println(accumulator);
        try {
            discard(3, 0);
            System.out.println("an unused quotient must still throw");
        } catch (ArithmeticException thrown) {
            System.out.println("thrown");
        }
        System.out.println(Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2) + " " + Math.floorMod(-7, -2) + " " + Math.floorDiv(7, -2));
        System.out.println(Integer.divideUnsigned(-1, 3) + " " + Integer.remainderUnsigned(-1, 7) + " " + Integer.divideUnsigned(5, -1));
    }

    static int over(int a, int b) {
        return a / b;
    }

    static int rest(int a, int b) {
        return a % b;
    }

    static void discard(int a, int b) {
        int quotient = a / b;
    }
}
