/** The Exact methods of Math throw where plain arithmetic wraps. */
public class ExactMath {
    interface Action {
        Object run();
    }

    static int bigInt = Integer.MAX_VALUE;
    static long bigLong = Long.MAX_VALUE;

    public static void main(String[] args) {
        show(() -> Math.addExact(bigInt, 0));
        show(() -> Math.addExact(bigInt, 1));
        show(() -> Math.addExact(bigLong, -1L));
        show(() -> Math.addExact(bigLong, 1L));
        show(() -> Math.subtractExact(-bigInt, 1));
        show(() -> Math.subtractExact(-bigInt, 2));
        show(() -> Math.multiplyExact(bigInt, 2));
        show(() -> Math.multiplyExact(46340, 46340));
        show(() -> Math.multiplyExact(bigLong, 2L));
        show(() -> Math.multiplyExact(-1L, Long.MIN_VALUE));
        show(() -> Math.negateExact(Integer.MIN_VALUE));
        show(() -> Math.incrementExact(bigInt));
        show(() -> Math.decrementExact(bigInt));
        show(() -> Math.toIntExact(bigLong));
        show(() -> Math.toIntExact(-5L));
    }

    static void show(Action action) {
        try {
            System.out.println(action.run());
        } catch (ArithmeticException thrown) {
            System.out.println(thrown);
        }
    }
}
