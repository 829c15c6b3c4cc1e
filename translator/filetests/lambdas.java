// Lambdas and every kind of method reference, with conversions.
// test interpret
// test run
// run: captured(5, 7L) == 17L
// run: bound("ab") == 3
// run: unbound("abc") == 3
// run: constructor("42") == 42
// run: arrayConstructor(4) == 4
// run: staticBoxed(3, 4) == 7
// run: widened(3) == 3L
// run: interfaceMethod() == 2
// run: dropped() == 1
// run: generic("b") == 1
// run: primitives(2.5) == 5.0
// run: same() == true
// run: instance(4) == 14
// run: chained(3) == 12
// run: varargs(3) == 3

final class Lambdas {
    interface Tri<A, B, C, R> { R go(A a, B b, C c); }
    interface Wide { long get(int x); }
    static long captured(int a, long b) { Tri<Integer, Long, Integer, Long> t = (x, y, z) -> x + y + z + a; return t.go(a, b, 0); }
    static int bound(String s) { java.util.function.Supplier<Integer> f = (s + "c")::length; return f.get(); }
    static int unbound(String s) { java.util.function.Function<String, Integer> f = String::length; return f.apply(s); }
    static int constructor(String s) { java.util.function.Function<String, Box> f = Box::new; return f.apply(s).v; }
    static class Box { final int v; Box(String s) { v = Integer.parseInt(s); } int plus(int n) { return v + n; } }
    static int arrayConstructor(int n) { java.util.function.IntFunction<int[]> f = int[]::new; return f.apply(n).length; }
    static int staticBoxed(int a, int b) { java.util.function.BinaryOperator<Integer> f = Integer::sum; return f.apply(a, b); }
    static int twice(int x) { return 2 * x; }
    static int identity(int x) { return x; }
    static long widened(int x) { Wide w = Lambdas::identity; return w.get(x); }
    static int interfaceMethod() { java.util.List<String> l = new java.util.ArrayList<>(); java.util.function.Predicate<String> add = l::add; add.test("a"); add.test("b"); return l.size(); }
    static int dropped() { java.util.List<String> l = new java.util.ArrayList<>(); java.util.function.Consumer<String> add = l::add; add.accept("a"); return l.size(); }
    static <T extends Comparable<T>> int order(T a, T b) { java.util.function.BiFunction<T, T, Integer> f = Comparable::compareTo; return f.apply(a, b); }
    static int generic(String s) { return order(s, "a"); }
    static double primitives(double d) { java.util.function.DoubleUnaryOperator f = x -> x * 2; return f.applyAsDouble(d); }
    static Runnable nothing() { return () -> { }; }
    static boolean same() { return nothing() == nothing(); }
    int base = 10;
    java.util.function.IntUnaryOperator adder() { return x -> x + base; }
    static int instance(int x) { return new Lambdas().adder().applyAsInt(x); }
    static int chained(int x) { java.util.function.Function<Integer, Integer> f = Lambdas::twice; return f.andThen(y -> y * 2).apply(x); }
    static int count(Object... all) { return all.length; }
    static int varargs(int x) { Tri<Object, Object, Object, Integer> f = Lambdas::count; return f.go(x, x, x); }
}
