/** Arrays of arrays: rectangular, ragged, partly created, and of references. */
public class MultiArrays {
    public static void main(String[] args) {
        int[][] grid = new int[3][4];
        for (int i = 0; i < grid.length; i++) {
            for (int j = 0; j < grid[i].length; j++) {
                grid[i][j] = i * 10 + j;
            }
        }
        System.out.println(grid[2][3] + " " + grid.length + " " + grid[0].length);
        int[][] ragged = new int[4][];
        System.out.println(ragged[2] == null);
        for (int i = 0; i < ragged.length; i++) {
            ragged[i] = new int[i];
            for (int j = 0; j < i; j++) {
                ragged[i][j] = i == j + 1 || j == 0 ? 1 : ragged[i - 1][j - 1] + ragged[i - 1][j];
            }
        }
        long[][][] cube = new long[2][3][4];
        cube[1][2][3] = 1L << 40;
        cube[0][2] = cube[1][2];
        System.out.println(cube[0][2][3] + " " + cube[0][1][3]);
        String[][][] partial = new String[2][2][];
        System.out.println(partial[1][1] == null);
        partial[1][1] = new String[] {"a", "b"};
        System.out.println(partial[1][1][1]);
        double[][][][] four = new double[2][1][2][3];
        four[1][0][1][2] = 2.5;
        System.out.println(four[1][0][1][2] + four[0][0][1][2]);
        try {
            partial[0][0][0] = "x";
        } catch (NullPointerException thrown) {
            System.out.println("null row");
        }
        try {
            grid[1][4]++;
        } catch (ArrayIndexOutOfBoundsException thrown) {
            System.out.println(thrown.getMessage());
        }
        int[][] empty = new int[0][5];
        int[][] hollow = new int[5][0];
        System.out.println(empty.length + " " + hollow[4].length);
        int[][] literal = {{1}, {2, 3}, {}, null};
        System.out.println(literal[1][1] + literal[2].length + " " + literal[3]);
        Object[] asObjects = grid;
        asObjects[1] = new int[] {42};
        System.out.println(grid[1][0]);
        try {
            asObjects[2] = new long[1];
        } catch (ArrayStoreException thrown) {
            System.out.println(thrown);
        }
        int[][] shallow = grid.clone();
        shallow[0][0] = 99;
        shallow[2] = null;
        System.out.println(grid[0][0] + " " + grid[2].length);
        System.out.println(grid.getClass().getName() + " " + cube.getClass().getName() + " " + (asObjects instanceof int[][]) + (asObjects[1] instanceof int[]));
    }
}
