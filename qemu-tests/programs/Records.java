import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Records: equals, hashCode and toString of all component types; compact and other constructors; nesting. */
public class Records {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < 0) {
                throw new IllegalArgumentException("x " + x);
            }
            y = Math.abs(y);
        }

        Point(int both) {
            this(both, both);
        }

        double distance() {
            return Math.sqrt(x * x + y * y);
        }

        static Point of(String text) {
            int comma = text.indexOf(',');
            return new Point(Integer.parseInt(text.substring(0, comma)), Integer.parseInt(text.substring(comma + 1)));
        }
    }

    record All(byte b, short s, char c, int i, long l, float f, double d, boolean z, String text, Object object) {
    }

    record Pair<A, B>(A first, B second) {
        <C> Pair<A, C> with(C other) {
            return new Pair<>(first, other);
        }
    }

    record Empty() {
    }

    record Holder(int[] numbers) {
        @Override
        public int[] numbers() {
            return numbers.clone();
        }
    }

    record Floats(float f, double d) {
    }

    record Named(String name) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            return name.compareTo(other.name);
        }

        @Override
        public String toString() {
            return "<" + name + ">";
        }
    }

    public static void main(String[] args) {
        Point point = new Point(3, -4);
        System.out.println(point + " " + point.x() + " " + point.y() + " " + point.distance() + " " + point.hashCode());
        System.out.println(point.equals(new Point(3, 4)) + " " + point.equals(new Point(4, 3)) + " " + point.equals(null) + " " + point.equals("x") + " " + point.equals(point));
        System.out.println(new Point(5) + " " + Point.of("7,8") + " " + Point.ORIGIN);
        try {
            new Point(-1, 0);
        } catch (IllegalArgumentException thrown) {
            System.out.println(thrown.getMessage());
        }
        All all = new All((byte) -1, (short) 300, 'c', 1 << 30, 1L << 40, 1.5f, -2.5, true, "text", null);
        System.out.println(all);
        System.out.println(all.hashCode() + " " + all.equals(new All((byte) -1, (short) 300, 'c', 1 << 30, 1L << 40, 1.5f, -2.5, true, "te" + "xt", null)) + " "
                + all.equals(new All((byte) -1, (short) 300, 'c', 1 << 30, 1L << 40, 1.5f, -2.5, false, "text", null)));
        Pair<String, Pair<Integer, List<String>>> nested = new Pair<>("a", new Pair<>(1, List.of("x", "y")));
        System.out.println(nested + " " + nested.hashCode() + " " + nested.equals(new Pair<>("a", new Pair<>(1, List.of("x", "y")))) + " " + nested.with(2).second());
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        int[] numbers = {1, 2};
        Holder holder = new Holder(numbers);
        System.out.println(holder.equals(new Holder(numbers)) + " " + holder.equals(new Holder(numbers.clone())) + " " + (holder.numbers() == numbers) + " " + holder.numbers().length);
        System.out.println(new Floats(0f, 0.0).equals(new Floats(-0f, 0.0)) + " " + new Floats(Float.NaN, Double.NaN).equals(new Floats(Float.NaN, Double.NaN)) + " "
                + new Floats(1, 2) + " " + new Floats(1, 2).hashCode());
        Set<Object> set = new HashSet<>(List.of(point, new Named("n")));
        System.out.println(set.contains(new Point(3, 4)) + " " + set.contains(new Named("n")) + " " + set.contains(new Named("m")) + new Named("z").compareTo(new Named("a")));
        record Local(int value, Named named) {
        }
        System.out.println(new Local(1, new Named("in")) + " " + new Pair<>(null, null) + " " + new Pair<>(null, null).hashCode());
    }
}
