package p;

/** The superclass of the mutated class, in another package, so that protected access matters. */
public class Base implements Cloneable {
    protected int guarded = 1; protected static long shared; final int fixed; int plain;
    protected Base(int n) { fixed = n; }
    protected Object make(Object o) { return o; }
    protected final String last() { return "x"; }
    public interface Shape { default double area() { return 1.0; } int sides(); }
    @Override protected Object clone() throws CloneNotSupportedException { return super.clone(); }
}
