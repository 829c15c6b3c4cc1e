/** New arrays are zero; negative sizes throw; initialisers and lengths of all types. */
public class ArrayCreation {
    static int negative = -3;

    public static void main(String[] args) {
        int[] ints = new int[5];
        long[] longs = new long[2];
        double[] doubles = new double[2];
        float[] floats = new float[1];
        char[] chars = new char[2];
        boolean[] booleans = new boolean[2];
        byte[] bytes = new byte[9];
        short[] shorts = new short[3];
        Object[] objects = new Object[2];
        System.out.println(ints[4] + " " + longs[1] + " " + doubles[1] + " " + floats[0] + " " + (int) chars[1] + " " + booleans[1] + " " + bytes[8] + " "
                + shorts[2] + " " + objects[1]);
        System.out.println(ints.length + longs.length + doubles.length + floats.length + chars.length + booleans.length + bytes.length + shorts.length);
        System.out.println(new int[0].length + " " + new String[0].length + " " + new int[] {}.length);
        for (int kind = 0; kind < 5; kind++) {
            try {
                Object array = switch (kind) {
                    case 0 -> new int[negative];
                    case 1 -> new String[negative + 2];
                    case 2 -> new long[3][negative];
                    case 3 -> new byte[negative][2];
                    default -> new byte[Integer.MIN_VALUE];
                };
                System.out.println("created " + array);
            } catch (NegativeArraySizeException thrown) {
                System.out.println(thrown);
            }
        }
        int[] filled = {1, 2, 3, negative * negative};
        System.out.println(filled[3] + filled[0]);
        Object[] mixed = {1, "two", 3.0, 'c', null, new int[] {4}};
        System.out.println(mixed[0] + " " + mixed[1] + " " + mixed[2] + " " + mixed[3] + " " + mixed[4] + " " + ((int[]) mixed[5])[0]);
        char size = 3;
        System.out.println(new boolean[size].length + new int['\n'].length);
        System.out.println(ints.getClass().getName() + " " + mixed.getClass().getName() + " " + new String[1][1].getClass().getName() + " "
                + ints.getClass().getSimpleName() + " " + longs.getClass().getComponentType());
    }
}
