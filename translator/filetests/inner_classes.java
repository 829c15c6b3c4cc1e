// Inner, local and anonymous classes reach their outer instances and captured locals.
// test interpret
// test run
// run: inner(3) == 13
// run: local(4) == 9
// run: anonymous(5) == 25
// run: accessor() == 7

final class InnerClasses {
    private int v = 10; private static int hidden() { return 7; }
    class Inner { int get(int x) { return v + x; } }
    static int inner(int x) { return new InnerClasses().new Inner().get(x); }
    static int local(int x) { class Local { int get() { return x + 5; } } return new Local().get(); }
    static int anonymous(int x) { return new Object() { int square() { return x * x; } }.square(); }
    static class Nested { int call() { return hidden(); } }
    static int accessor() { return new Nested().call(); }
}
