/** Every kind of array access checks its index; the message names index and length. */
public class ArrayBounds {
    static int[] indexes = {0, 2, 3, -1, 100, Integer.MIN_VALUE, Integer.MAX_VALUE};

    public static void main(String[] args) {
        byte[] bytes = {1, 2, 3};
        boolean[] booleans = {true, false, true};
        char[] chars = {'a', 'b', 'c'};
        short[] shorts = {10, 20, 30};
        int[] ints = {100, 200, 300};
        long[] longs = {1L << 40, 2, 3};
        float[] floats = {1.5f, 2.5f, 3.5f};
        double[] doubles = {0.1, 0.2, 0.3};
        String[] strings = {"x", "y", "z"};
        for (int index : indexes) {
            String text = "";
            for (int kind = 0; kind < 9; kind++) {
                try {
                    switch (kind) {
                        case 0 -> text += bytes[index];
                        case 1 -> text += booleans[index];
                        case 2 -> text += chars[index];
                        case 3 -> text += shorts[index];
                        case 4 -> text += ints[index];
                        case 5 -> text += longs[index];
                        case 6 -> text += floats[index];
                        case 7 -> text += doubles[index];
                        default -> text += strings[index];
                    }
                } catch (ArrayIndexOutOfBoundsException thrown) {
                    text += "(" + thrown.getMessage() + ")";
                }
                text += " ";
            }
            System.out.println(text);
            try {
                ints[index] = 7;
                doubles[index] = 7;
                System.out.println("stored");
            } catch (ArrayIndexOutOfBoundsException thrown) {
                System.out.println("not stored");
            }
        }
        try {
            System.out.println(new int[0].length + args.length + nothing().length);
        } catch (NullPointerException thrown) {
            System.out.println("null has no length");
        }
    }

    static int[] nothing() {
        return null;
    }

    static int sum(int[] values, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    static String partial(int[] values, int from, int to) {
        int sum = 0;
        int done = 0;
        try {
            for (int i = from; i < to; i++) {
                sum += values[i];
                done++;
            }
        } catch (ArrayIndexOutOfBoundsException thrown) {
            return sum + " after " + done;
        }
        return sum + " all";
    }
}
