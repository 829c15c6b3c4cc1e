/** Every use of null throws, at small and large offsets, and goes on afterwards. */
public class NullFaults {
    int number;
    long wide;
    String text;
    NullFaults next;

    void virtual() {
    }

    private void hidden() {
    }

    final int last() {
        return 1;
    }

    static class Huge {
        long a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9;
        long[] end;
    }

    public static void main(String[] args) {
        NullFaults nothing = args.length == 0 ? null : new NullFaults();
        int[] ints = args.length == 0 ? null : new int[1];
        Object[] objects = args.length == 0 ? null : args;
        Runnable runnable = args.length == 0 ? null : () -> { };
        Huge huge = args.length == 0 ? null : new Huge();
        String text = args.length == 0 ? null : "";
        Integer boxed = args.length == 0 ? null : 1;
        RuntimeException exception = args.length == 0 ? null : new RuntimeException();
        int caught = 0;
        for (int kind = 0; kind < 24; kind++) {
            try {
                switch (kind) {
                    case 0 -> System.out.println(nothing.number);
                    case 1 -> nothing.number = 1;
                    case 2 -> nothing.wide++;
                    case 3 -> System.out.println(nothing.next.next);
                    case 4 -> nothing.virtual();
                    case 5 -> nothing.hidden();
                    case 6 -> System.out.println(nothing.last());
                    case 7 -> System.out.println(ints.length);
                    case 8 -> System.out.println(ints[0]);
                    case 9 -> ints[1 << 30] = 1;
                    case 10 -> System.out.println(objects[5]);
                    case 11 -> objects[0] = "x";
                    case 12 -> runnable.run();
                    case 13 -> System.out.println(huge.end.length);
                    case 14 -> System.out.println(text.length());
                    case 15 -> System.out.println(boxed + 1);
                    case 16 -> { throw exception; }
                    case 17 -> { synchronized (text) { System.out.println("entered"); } }
                    case 18 -> System.out.println(text.hashCode());
                    case 19 -> System.out.println(nothing.toString());
                    case 20 -> System.out.println(nothing.getClass());
                    case 21 -> { switch (text) { case "a" -> System.out.println(); default -> System.out.println("b"); } }
                    case 22 -> { for (Object o : objects) { System.out.println(o); } }
                    default -> new NullFaults().next.text.trim();
                }
                System.out.println("no exception in " + kind);
            } catch (NullPointerException thrown) {
                caught++;
            }
        }
        System.out.println(caught);
        nothing = new NullFaults();
        nothing.text = "alive";
        System.out.println(nothing.text + nothing.next + nothing.number);
        System.out.println(same(null, null) + " " + same(nothing, null) + " " + (nothing.next == null) + " " + (null == nothing));
    }

    static boolean same(Object a, Object b) {
        return a == b;
    }
}
