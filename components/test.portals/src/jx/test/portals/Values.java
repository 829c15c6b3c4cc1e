package jx.test.portals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import jx.test.harness.Check;
import jx.test.harness.Suite;

/** Parameters and results of every type. */
final class Values {
    private Values() {
    }

    static void add(Suite suite, Echo echo) {
        suite.test("call", () -> Check.equal(5, echo.add(2, 3)));
        suite.test("primitives", () -> primitives(echo));
        suite.test("extremes", () -> extremes(echo));
        suite.test("many-parameters", () -> Check.equal(190.75, echo.sum((byte) 1, 2, '\3', 4, 5, 6, (short) 7, true, "eight888", 10, 11, 12.5f, 13, 14, 15, 16, 17, 18.25, 19,
                "5".repeat(8))));
        suite.test("strings", () -> strings(echo));
        suite.test("null", () -> {
            Check.same(null, echo.same(null));
            Check.same(null, echo.mirror(null));
            Check.same(null, echo.increment((Node) null));
        });
        suite.test("primitive-arrays", () -> arrays(echo));
        suite.test("reference-arrays", () -> referenceArrays(echo));
        suite.test("boxes", () -> {
            for (Object box : new Object[] {true, (byte) -1, 'x', (short) 300, 70000, 1L << 40, 1.5f, 2.5}) {
                Object copy = echo.same(box);
                Check.equal(box, copy);
                Check.same(box.getClass(), copy.getClass());
            }
        });
        suite.test("class-object", () -> Check.same(String.class, echo.same(String.class)));
        suite.test("literal-identity", () -> Check.same("literal", echo.same("literal")));
        suite.test("enums", () -> enums(echo));
        suite.test("records", () -> {
            Point point = new Point(1L << 40, 7, (byte) -3, 2.5, "name", new Point(1, 2, (byte) 3, 4, null, null));
            Check.equal(new Point(-1L << 40, -7, (byte) 3, -2.5, "name", new Point(-1, -2, (byte) -3, -4, null, null)), echo.mirror(point));
        });
        suite.test("collections", () -> collections(echo));
    }

    private static void primitives(Echo echo) {
        Check.that(!echo.not(true) && echo.not(false), "boolean");
        Check.equal(-5, echo.negate((byte) 5));
        Check.equal('b', echo.next('a'));
        Check.equal(-300, echo.negate((short) 300));
        Check.equal(-70000, echo.negate(70000));
        Check.equal(-(1L << 40), echo.negate(1L << 40));
        Check.equal(0.75f, echo.half(1.5f));
        Check.equal(1.25, echo.half(2.5));
    }

    private static void extremes(Echo echo) {
        Check.equal(Byte.MIN_VALUE, echo.negate(Byte.MIN_VALUE));
        Check.equal(Short.MIN_VALUE, echo.negate(Short.MIN_VALUE));
        Check.equal(Integer.MIN_VALUE, echo.negate(Integer.MIN_VALUE));
        Check.equal(Long.MIN_VALUE, echo.negate(Long.MIN_VALUE));
        Check.equal(0, echo.next('\uffff'));
        Check.that(Double.isNaN(echo.half(Double.NaN)), "NaN");
        Check.equal(Double.POSITIVE_INFINITY, echo.half(Double.POSITIVE_INFINITY));
        Check.equal(-0.0, echo.half(-0.0));
        Check.equal(Float.MIN_VALUE, echo.half(2 * Float.MIN_VALUE));
    }

    private static void strings(Echo echo) {
        String made = "m" + echo.add(0, 1);
        Check.equal("m1m1", echo.twice(made));
        Check.equal("", echo.twice(""));
        Check.equal("\u20ac\ud83d\ude00\u20ac\ud83d\ude00", echo.twice("\u20ac\ud83d\ude00"));
        Object copy = echo.same(made);
        Check.equal(made, copy);
        Check.equal(made.hashCode(), copy.hashCode());
        Check.that(made != copy, "a made string is copied");
        Check.equal(20000, echo.twice("x".repeat(10000)).length());
    }

    private static void arrays(Echo echo) {
        Check.that(Arrays.equals(new boolean[] {true, false, true}, (boolean[]) echo.same(new boolean[] {true, false, true})), "boolean[]");
        Check.that(Arrays.equals(new byte[] {1, -2, 3}, (byte[]) echo.same(new byte[] {1, -2, 3})), "byte[]");
        Check.that(Arrays.equals(new char[] {'a', '\uffff'}, (char[]) echo.same(new char[] {'a', '\uffff'})), "char[]");
        Check.that(Arrays.equals(new short[] {1, -2, 3}, (short[]) echo.same(new short[] {1, -2, 3})), "short[]");
        Check.that(Arrays.equals(new int[] {1, -2, 3}, (int[]) echo.same(new int[] {1, -2, 3})), "int[]");
        Check.that(Arrays.equals(new long[] {1, -2, 1L << 62}, (long[]) echo.same(new long[] {1, -2, 1L << 62})), "long[]");
        Check.that(Arrays.equals(new float[] {1, -0f, Float.NaN}, (float[]) echo.same(new float[] {1, -0f, Float.NaN})), "float[]");
        Check.that(Arrays.equals(new double[] {1, -0.0, Double.NaN}, (double[]) echo.same(new double[] {1, -0.0, Double.NaN})), "double[]");
        Check.equal(0, ((long[]) echo.same(new long[0])).length);
        byte[] bytes = echo.bytes(1000);
        Check.equal(1000, bytes.length);
        Check.equal((byte) 999, bytes[999]);
    }

    private static void referenceArrays(Echo echo) {
        String[] texts = (String[]) echo.same(new String[] {"a" + echo.add(1, 1), null, "literal"});
        Check.equal("[a2, null, literal]", Arrays.toString(texts));
        int[][] nested = (int[][]) echo.same(new int[][] {{1, 2}, null, {}, {3}});
        Check.equal("[[1, 2], null, [], [3]]", Arrays.deepToString(nested));
        Object[] self = new Object[2];
        self[0] = self;
        self[1] = new Object[] {self};
        Object[] copy = (Object[]) echo.same(self);
        Check.same(copy, copy[0]);
        Check.same(copy, ((Object[]) copy[1])[0]);
        Check.throwing(ArrayStoreException.class, () -> ((Object[]) echo.same(new String[1]))[0] = 1);
    }

    private static void enums(Echo echo) {
        Check.same(Colour.GREEN, echo.following(Colour.RED));
        Check.same(Colour.RED, echo.following(Colour.BLUE));
        Check.that(echo.isGreen(Colour.GREEN) && !echo.isGreen(Colour.RED), "a constant with a body is the service's constant");
        Node node = new Node(1, null);
        node.extra = Colour.BLUE;
        Check.same(Colour.BLUE, echo.increment(node).extra);
    }

    private static void collections(Echo echo) {
        HashMap<String, Integer> map = new HashMap<>();
        ArrayList<Object> list = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            map.put("k" + i, i);
            list.add(i % 2 == 0 ? "e" + i : (Object) i);
        }
        Object mapCopy = echo.same(map);
        Check.equal(map, mapCopy);
        Check.that(map != mapCopy, "copied");
        Check.equal(list, echo.same(list));
    }
}
