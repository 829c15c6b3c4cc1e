/** Collections in finally blocks, catch blocks, initialisers and deep frames keep every live object. */
public class GcFinally {
    static Object[] pile = new Object[16];
    static int at;

    static String litter(String keep) {
        for (int i = 0; i < 5; i++) {
            pile[at++ & 15] = new char[i * 100];
        }
        System.gc();
        return keep + "!";
    }

    static String attempt(String text, int kind) {
        String first = "first" + kind;
        int[] numbers = {kind, kind + 1};
        double real = kind + 0.5;
        try {
            String second = litter(text);
            if (kind == 1) {
                throw new IllegalStateException(second + first);
            }
            if (kind == 2) {
                return first + second + numbers[1];
            }
            first = second;
        } catch (IllegalStateException thrown) {
            litter(first);
            first = thrown.getMessage() + litter("caught") + numbers[0];
        } finally {
            litter("finally");
            numbers[1] += first.length();
            text = text + real + numbers[1];
        }
        return first + text;
    }

    static class Holder {
        static final Object[] MADE = make();

        static Object[] make() {
            Object[] made = new Object[4];
            for (int i = 0; i < made.length; i++) {
                made[i] = litter("made" + i);
            }
            return made;
        }

        final String field = litter("field");
        final String other;

        Holder(String other) {
            this.other = litter(other);
        }
    }

    static String deep(int depth, Object a, int[] b) {
        if (depth == 0) {
            return litter("bottom");
        }
        Object mine = "" + depth;
        int[] numbers = new int[] {depth};
        String below = deep(depth - 1, mine, numbers);
        return below.length() > 300 ? below : below + mine + numbers[0] + (a == null ? "" : a) + (b == null ? "" : b[0]);
    }

    public static void main(String[] args) {
        for (int kind = 0; kind < 3; kind++) {
            System.out.println(attempt("text", kind));
        }
        System.out.println(Holder.MADE[3] + " " + new Holder("x").field + new Holder("y").other);
        System.out.println(deep(40, null, null));
        synchronized (pile) {
            pile = pile.clone();
            System.gc();
        }
        long[] longs = {1L << 50, -1};
        Object[] mixed = {longs, new float[] {1.5f}, "s", null, new boolean[] {true}};
        System.gc();
        System.out.println(longs[0] + " " + ((float[]) mixed[1])[0] + mixed[2] + mixed[3] + ((boolean[]) mixed[4])[0] + (mixed[0] == longs));
    }
}
