/** Queens, sieve, game of life, matrices, permutations, longest common subsequence, Hanoi, Ackermann. */
public class Puzzles {
    static int queens(int n, int row, int columns, int left, int right) {
        if (row == n) {
            return 1;
        }
        int count = 0;
        for (int free = (1 << n) - 1 & ~(columns | left | right); free != 0; free &= free - 1) {
            int bit = free & -free;
            count += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return count;
    }

    static int sieve(int limit) {
        boolean[] composite = new boolean[limit + 1];
        int count = 0;
        for (int i = 2; i <= limit; i++) {
            if (!composite[i]) {
                count++;
                for (long j = (long) i * i; j <= limit; j += i) {
                    composite[(int) j] = true;
                }
            }
        }
        return count;
    }

    static String life(int generations) {
        int size = 10;
        boolean[][] cells = new boolean[size][size];
        int[][] glider = {{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}};
        for (int[] cell : glider) {
            cells[cell[0]][cell[1]] = true;
        }
        for (int generation = 0; generation < generations; generation++) {
            boolean[][] next = new boolean[size][size];
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    int neighbours = 0;
                    for (int dy = -1; dy <= 1; dy++) {
                        for (int dx = -1; dx <= 1; dx++) {
                            if ((dx != 0 || dy != 0) && cells[(y + dy + size) % size][(x + dx + size) % size]) {
                                neighbours++;
                            }
                        }
                    }
                    next[y][x] = neighbours == 3 || neighbours == 2 && cells[y][x];
                }
            }
            cells = next;
        }
        StringBuilder text = new StringBuilder();
        for (boolean[] row : cells) {
            for (boolean cell : row) {
                text.append(cell ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    static double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                double sum = 0;
                for (int k = 0; k < b.length; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        return c;
    }

    static int permute(int[] a, int from, int hash) {
        if (from == a.length) {
            for (int value : a) {
                hash = hash * 31 + value;
            }
            return hash;
        }
        for (int i = from; i < a.length; i++) {
            int t = a[from];
            a[from] = a[i];
            a[i] = t;
            hash = permute(a, from + 1, hash);
            a[i] = a[from];
            a[from] = t;
        }
        return hash;
    }

    static int common(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                table[i][j] = a.charAt(i - 1) == b.charAt(j - 1) ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[a.length()][b.length()];
    }

    static int moves;

    static void hanoi(int n, char from, char to, char by) {
        if (n > 0) {
            hanoi(n - 1, from, by, to);
            moves = moves * 3 + from - to;
            hanoi(n - 1, by, to, from);
        }
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    public static void main(String[] args) {
        System.out.println(queens(6, 0, 0, 0, 0) + " " + queens(8, 0, 0, 0, 0));
        System.out.println(sieve(10000));
        System.out.print(life(25));
        double[][] matrix = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                matrix[i][j] = (i * 6 + j) % 7 - 3 + 0.25;
            }
        }
        double[][] product = multiply(matrix, multiply(matrix, matrix));
        for (double[] row : product) {
            System.out.print(row[0] + " " + row[5] + " ");
        }
        System.out.println();
        System.out.println(permute(new int[] {1, 2, 3, 4, 5, 6}, 0, 7) + " " + common("the quick brown fox", "then a quick crown for"));
        hanoi(10, 'a', 'c', 'b');
        System.out.println(moves + " " + ackermann(2, 9) + " " + gcd(1071, 462));
    }
}
