// Classes are initialised on first use, superclasses first, once, and a failure stays.
// test interpret
// test run
// run: order() == "SuperSub"
// run: constant() == ""
// run: failing() == "ExceptionInInitializerErrorNoClassDefFoundError"
// run: cycle() == 1

final class ClassInitialisation {
    static String log = "";
    static class Super { static { log += "Super"; } static int x = 1; }
    static class Sub extends Super { static { log += "Sub"; } static int y = 2; static final int CONSTANT = 3; }
    static String order() { log = ""; int a = Sub.y; int b = Sub.x + Super.x; return log; }
    static class Quiet { static { log += "Quiet"; } static final int CONSTANT = 3; }
    static String constant() { log = ""; int a = Quiet.CONSTANT; Quiet[] q = new Quiet[1]; return log; }
    static class Failing { static int x = 1 / Integer.parseInt("0"); static void touch() { } }
    static String failing() {
        String s = "";
        for (int i = 0; i < 2; i++) try { Failing.touch(); } catch (Throwable e) { s += e.getClass().getSimpleName(); }
        return s;
    }
    static class A { static int a = B.b + 1; }
    static class B { static int b = A.a; }
    static int cycle() { return A.a + B.b; }
}
