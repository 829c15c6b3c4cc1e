package jx.test.portals;

import java.io.IOException;
import java.util.ArrayList;
import jx.zero.AtomicVariable;
import jx.zero.Memory;
import jx.zero.Naming;
import jx.zero.Portal;
import jx.zero.ReadOnlyMemory;

/** See {@link Echo}. */
final class EchoService implements Echo {
    private static final int CHUNK = 1000;
    private static final int ANSWER = 99;
    private Node kept;
    private Memory keptMemory;

    @Override
    public void nothing() {
    }

    @Override
    public int add(int a, int b) {
        return a + b;
    }

    @Override
    public boolean not(boolean value) {
        return !value;
    }

    @Override
    public byte negate(byte value) {
        return (byte) -value;
    }

    @Override
    public char next(char value) {
        return (char) (value + 1);
    }

    @Override
    public short negate(short value) {
        return (short) -value;
    }

    @Override
    public int negate(int value) {
        return -value;
    }

    @Override
    public long negate(long value) {
        return -value;
    }

    @Override
    public float half(float value) {
        return value / 2;
    }

    @Override
    public double half(double value) {
        return value / 2;
    }

    @Override
    public double sum(byte a, double b, char c, float d, long e, int f, short g, boolean h, String i, double j, long k, float l, int m, double n, double o, double p,
            double q, double r, int s, String t) {
        return a + b + c + d + e + f + g + (h ? 1 : 0) + i.length() + j + k + l + m + n + o + p + q + r + s + t.length();
    }

    @Override
    public String twice(String text) {
        return text + text;
    }

    @Override
    public Object same(Object value) {
        return value;
    }

    @Override
    public int[] increment(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i]++;
        }
        return values;
    }

    @Override
    public boolean areSame(Object a, Object b) {
        return a == b;
    }

    @Override
    public Node increment(Node list) {
        for (Node node = list; node != null; node = node.next) {
            node.id++;
            if (node.next == list) {
                break;
            }
        }
        return list;
    }

    @Override
    public Colour following(Colour colour) {
        return Colour.values()[(colour.ordinal() + 1) % Colour.values().length];
    }

    @Override
    public boolean isGreen(Colour colour) {
        return colour == Colour.GREEN && colour.isGreen();
    }

    @Override
    public Point mirror(Point point) {
        return point == null ? null : new Point(-point.x(), -point.y(), (byte) -point.z(), -point.w(), point.name(), mirror(point.inner()));
    }

    @Override
    public Node keep(Node node) {
        kept = node;
        return node;
    }

    @Override
    public int keptId() {
        return kept.id;
    }

    @Override
    public Node list(int length) {
        Node list = null;
        for (int i = 0; i < length; i++) {
            list = new Node(i, list);
        }
        return list;
    }

    @Override
    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    @Override
    public String fail(Failure how) throws Exception {
        int zero = kept == null ? 0 : kept.id - kept.id;
        switch (how) {
            case CHECKED -> throw new OddException("odd", 42, null);
            case UNCHECKED -> throw new IllegalStateException("state");
            case NULL -> {
                Node nothing = zero == 0 ? null : kept;
                return "" + nothing.id;
            }
            case DIVISION -> {
                return "" + 1 / zero;
            }
            case BOUNDS -> {
                return "" + new int[5][zero + 5].length + new int[] {1, 2, 3, 4, 5}[5 + zero];
            }
            case CAST -> {
                Object text = "text" + zero;
                return "" + (Integer) text;
            }
            case NESTED -> outer(3);
            case CAUSE -> throw new OddException("outer", 1, new IOException("middle", new RuntimeException("inner")));
            case DEEP_STACK -> {
                return "" + recurse(zero);
            }
            case HEAP -> exhaust();
            case RESULT_TYPE -> throw new CarryingException(new Thread());
            default -> throw new AssertionError("message", new Error("cause"));
        }
        return null;
    }

    private static void outer(int depth) throws IOException {
        if (depth == 0) {
            throw new IOException("from the depths");
        }
        outer(depth - 1);
    }

    private static int recurse(int depth) {
        return 1 + recurse(depth + 1);
    }

    private static void exhaust() {
        ArrayList<byte[]> chunks = new ArrayList<>();
        while (true) {
            chunks.add(new byte[CHUNK]);
        }
    }

    @Override
    public Echo self() {
        return this;
    }

    @Override
    public boolean isSelf(Echo echo) {
        return echo == this;
    }

    @Override
    public int call(Listener listener, int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum += listener.heard(i);
        }
        return sum;
    }

    @Override
    public int callThrough(Echo other, Listener listener, int times) {
        return other.call(listener, times);
    }

    @Override
    public int nested(Echo other, int depth) {
        return depth == 0 ? 0 : 1 + other.nested(new EchoService(), depth - 1);
    }

    @Override
    public int use(Memory memory) {
        int sum = sum(memory);
        memory.set8(0, ANSWER);
        return sum;
    }

    @Override
    public int sum(ReadOnlyMemory memory) {
        int sum = 0;
        for (int i = 0; i < memory.size(); i++) {
            sum += memory.get8(i);
        }
        return sum;
    }

    @Override
    public boolean isWritable(ReadOnlyMemory memory) {
        return memory instanceof Memory;
    }

    @Override
    public void keepMemory(Memory memory) {
        keptMemory = memory;
    }

    @Override
    public int readKept() {
        return keptMemory.get32(0);
    }

    @Override
    public void increment(AtomicVariable variable) {
        variable.setAndUnblock(variable.get() + 1);
    }

    @Override
    public int await(AtomicVariable variable, int value) {
        int now = variable.get();
        while (now != value) {
            now = variable.blockWhileEqual(now);
        }
        return now;
    }

    @Override
    public void registerName(String name, Portal portal) {
        Naming.get().register(name, portal);
    }
}
