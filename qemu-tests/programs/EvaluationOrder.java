/** Operands are evaluated left to right, and array assignments in the order the language prescribes. */
public class EvaluationOrder {
    static StringBuilder trace = new StringBuilder();

    static int show(int value) {
        trace.append(value).append(' ');
        return value;
    }

    static int[] array(int[] array) {
        trace.append("array ");
        return array;
    }

    static int fail() {
        trace.append("fail ");
        throw new IllegalStateException();
    }

    public static void main(String[] args) {
        int result = show(1) + show(2) * show(3) - (show(4) + show(5));
        trace.append("= ").append(result).append('\n');
        int[] numbers = new int[3];
        array(numbers)[show(1)] = show(7);
        array(numbers)[show(1)] += show(8);
        int i = 0;
        i = i++ + ++i;
        trace.append(i).append('\n');
        numbers[i] = i = 0;
        trace.append(numbers[2]).append(' ').append(i).append('\n');
        i = 5;
        i += i++ * 2 + i;
        trace.append(i).append('\n');
        int a = 3;
        a += (a = 10) + a;
        trace.append(a).append('\n');
        try {
            array(null)[show(0)] = fail();
        } catch (IllegalStateException thrown) {
            trace.append("the right-hand side comes before the null check\n");
        }
        try {
            numbers[show(5)] = show(6);
        } catch (ArrayIndexOutOfBoundsException thrown) {
            trace.append(thrown.getMessage()).append('\n');
        }
        try {
            int quotient = show(1) / show(0) + fail();
        } catch (ArithmeticException thrown) {
            trace.append("division first\n");
        }
        boolean both = show(1) > 5 && show(2) > 0;
        boolean either = show(1) < 5 || show(2) > 0;
        boolean eager = show(1) > 5 & show(2) > 0 | show(3) > 0 ^ show(4) > 0;
        trace.append(both).append(either).append(eager).append('\n');
        call(show(1), show(2), i = 9, i);
        int[][] grid = {{1, 2}, {3, 4}};
        int row = 0;
        grid[row++][row] = grid[row][row - 1]++;
        trace.append(grid[0][1]).append(grid[1][0]).append('\n');
        System.out.print(trace);
    }

    static void call(int a, int b, int c, int d) {
        trace.append(a).append(b).append(c).append(d).append('\n');
    }
}
