/** What a loop did before it failed must be visible afterwards, and what it must not do must not have happened. */
public class LoopEffects {
    static int[] counts = new int[6];
    int field;
    LoopEffects next;

    static void fill(int[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = i * i;
            counts[0]++;
        }
    }

    static int hoisted(LoopEffects object, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            counts[1]++;
            sum += object.field;
        }
        return sum;
    }

    static int divided(int n, int divisor) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            counts[2]++;
            sum += 100 / divisor;
        }
        return sum;
    }

    static int aliased(LoopEffects a, LoopEffects b, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a.field;
            b.field = i * 2;
        }
        return sum;
    }

    static int swapped(LoopEffects a, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum = sum * 10 + a.field;
            a = a.next;
        }
        return sum;
    }

    static int overlapping(int[] a) {
        for (int i = 1; i < a.length; i++) {
            a[i] = a[i - 1] + a[i];
        }
        for (int i = a.length - 2; i >= 0; i--) {
            a[i] ^= a[i + 1];
        }
        int mix = 0;
        for (int value : a) {
            mix = mix * 31 + value;
        }
        return mix;
    }

    static long fibonacci(int n) {
        long a = 0;
        long b = 1;
        for (int i = 0; i < n; i++) {
            long c = a + b;
            a = b;
            b = c;
        }
        return a;
    }

    static int rotate(int n) {
        int a = 1;
        int b = 2;
        int c = 3;
        int d = 4;
        while (n-- > 0) {
            int t = a;
            a = b;
            b = c;
            c = d;
            d = t;
        }
        return a * 1000 + b * 100 + c * 10 + d;
    }

    public static void main(String[] args) {
        int[] a = new int[5];
        try {
            fill(a, 2, 9);
        } catch (ArrayIndexOutOfBoundsException thrown) {
            System.out.println(a[2] + " " + a[4] + " " + counts[0]);
        }
        try {
            fill(a, -1, 3);
        } catch (ArrayIndexOutOfBoundsException thrown) {
            System.out.println(a[0] + " " + counts[0]);
        }
        fill(null, 3, 3);
        System.out.println(hoisted(null, 0) + divided(0, 0));
        try {
            hoisted(null, 3);
        } catch (NullPointerException thrown) {
            System.out.println(counts[1]);
        }
        try {
            divided(3, 0);
        } catch (ArithmeticException thrown) {
            System.out.println(counts[2]);
        }
        LoopEffects one = new LoopEffects();
        LoopEffects two = new LoopEffects();
        one.field = 1;
        two.field = 2;
        one.next = two;
        two.next = one;
        System.out.println(swapped(one, 5) + " " + aliased(one, two, 5) + " " + aliased(one, one, 5) + " " + swapped(one, 2));
        try {
            two.next = null;
            swapped(one, 3);
        } catch (NullPointerException thrown) {
            System.out.println("end of the chain");
        }
        System.out.println(overlapping(new int[] {3, 1, 4, 1, 5, 9, 2, 6}) + " " + fibonacci(90) + " " + rotate(6) + " " + rotate(1001));
    }
}
