// Virtual, interface, super and private calls find their methods.
// test interpret
// test run
// run: shape() == "square of shape"
// run: byDefault() == 7
// run: override() == 8
// run: privately() == 1
// run: fields() == 12
// run: arrays() == 3
// run: bridge(5) == 1

final class Dispatch {
    static class Shape { String name() { return "shape"; } private int hidden() { return 1; } int call() { return hidden(); } int f = 1; }
    static class Square extends Shape { String name() { return "square of " + super.name(); } int hidden() { return 2; } int f = 2; }
    interface Seven { default int get() { return 7; } }
    interface Eight extends Seven { default int get() { return Seven.super.get() + 1; } }
    static class Plain implements Seven { }
    static class Special implements Eight { }
    static String shape() { Shape s = new Square(); return s.name(); }
    static int byDefault() { Seven s = new Plain(); return s.get(); }
    static int override() { Seven s = new Special(); return s.get(); }
    static int privately() { return new Square().call(); }
    static int fields() { Square s = new Square(); return 10 * ((Shape) s).f + s.f; }
    static int arrays() { int[] a = {1, 2}; int[] b = a.clone(); b[0] = 3; return a[0] == 1 ? b[0] : 0; }
    static class Version implements Comparable<Version> { final int n; Version(int n) { this.n = n; } public int compareTo(Version o) { return Integer.compare(n, o.n); } }
    static int bridge(int n) { Comparable<Version> v = new Version(n); return v.compareTo(new Version(3)); }
}
