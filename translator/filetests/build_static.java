// Before a static access the class is initialised, once, and never the own one.
// test build read

final class BuildStatic {
    static int own = 1;
    static class Other { static int a = Integer.parseInt("1"), b; }
    static int read() {
        return own + Other.a + Other.b;
    }
}
