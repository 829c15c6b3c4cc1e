package jx.test.portals;

import jx.zero.AtomicVariable;
import jx.zero.Memory;
import jx.zero.Portal;
import jx.zero.ReadOnlyMemory;

/** A service that hands back, changes or misuses what it gets. */
public interface Echo extends Portal {
    void nothing();

    int add(int a, int b);

    boolean not(boolean value);

    byte negate(byte value);

    char next(char value);

    short negate(short value);

    int negate(int value);

    long negate(long value);

    float half(float value);

    double half(double value);

    /** More parameters of both kinds than there are registers. */
    double sum(byte a, double b, char c, float d, long e, int f, short g, boolean h, String i, double j, long k, float l, int m, double n, double o, double p, double q,
            double r, int s, String t);

    String twice(String text);

    Object same(Object value);

    /** The same array with every element one more. */
    int[] increment(int[] values);

    /** Whether both are one object here. */
    boolean areSame(Object a, Object b);

    /** Adds one to every {@code id}; follows {@code next} to its end or back to the start. */
    Node increment(Node list);

    Colour following(Colour colour);

    boolean isGreen(Colour colour);

    Point mirror(Point point);

    /** Sets the service's own copy of what it got; returns that. */
    Node keep(Node node);

    /** The id of what was kept. */
    int keptId();

    Node list(int length);

    byte[] bytes(int length);

    String fail(Failure how) throws Exception;

    Echo self();

    boolean isSelf(Echo echo);

    /** Calls {@code listener} with 0 to {@code times - 1}; the sum of what it says. */
    int call(Listener listener, int times);

    /** Passes {@code listener} on to {@code other}. */
    int callThrough(Echo other, Listener listener, int times);

    /** Calls {@code other} on and on, {@code depth} deep. */
    int nested(Echo other, int depth);

    /** Sum of the bytes; then sets byte 0 to 99. */
    int use(Memory memory);

    int sum(ReadOnlyMemory memory);

    /** Whether it can be written here. */
    boolean isWritable(ReadOnlyMemory memory);

    void keepMemory(Memory memory);

    /** Reads what was kept. */
    int readKept();

    void increment(AtomicVariable variable);

    /** Waits until it is {@code value}. */
    int await(AtomicVariable variable, int value);

    void registerName(String name, Portal portal);
}
