/** Labelled break and continue through loops, switches, blocks and finally. */
public class LabelledLoops {
    public static void main(String[] args) {
        StringBuilder text = new StringBuilder();
        rows:
        for (int i = 0; i < 6; i++) {
            columns:
            for (int j = 0; j < 6; j++) {
                for (int k = 0; k < 3; k++) {
                    if (k == 1 && j == i) {
                        continue columns;
                    }
                    if (j > i) {
                        continue rows;
                    }
                    if (i == 4 && j == 2) {
                        break rows;
                    }
                    if (k == 2) {
                        break columns;
                    }
                    text.append(i).append(j).append(k).append(' ');
                }
            }
        }
        System.out.println(text);
        block: {
            if (text.length() > 3) {
                break block;
            }
            System.out.println("not reached");
        }
        int n = 0;
        outer:
        do {
            n++;
            inner:
            while (true) {
                n += 10;
                switch (n % 7) {
                    case 0:
                        break inner;
                    case 3:
                        continue outer;
                    case 5:
                        break outer;
                    default:
                        continue inner;
                }
            }
            n += 1000;
        } while (n < 5000);
        System.out.println(n);
        int collatz = 27;
        int steps = 0;
        for (; collatz != 1; steps++) {
            collatz = (collatz & 1) == 0 ? collatz >> 1 : 3 * collatz + 1;
        }
        System.out.println(steps);
        for (int i = 0, j = 10; i < j; i += 2, j--) {
            System.out.print(i + ":" + j + " ");
        }
        System.out.println();
        long product = 1;
        int primes = 0;
        search:
        for (int candidate = 2; candidate < 60; candidate++) {
            for (int divisor = 2; divisor * divisor <= candidate; divisor++) {
                if (candidate % divisor == 0) {
                    continue search;
                }
            }
            product *= candidate;
            primes++;
        }
        System.out.println(primes + " " + product);
    }
}
