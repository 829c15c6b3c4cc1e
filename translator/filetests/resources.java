// try-with-resources closes in reverse order and keeps suppressed exceptions apart.
// test interpret
// test run
// run: order() == "abBA"
// run: thrown() == "bodyclose1"

final class Resources {
    static String log = "";
    static class R implements AutoCloseable { final String n; R(String n) { this.n = n; log += n; } public void close() { log += n.toUpperCase(); } }
    static class Bad implements AutoCloseable { public void close() { throw new IllegalStateException("close"); } }
    static String order() { log = ""; try (R a = new R("a"); R b = new R("b")) { log += ""; } return log; }
    static String thrown() { try (Bad b = new Bad()) { throw new RuntimeException("body"); } catch (RuntimeException e) { return e.getMessage() + e.getSuppressed()[0].getMessage() + e.getSuppressed().length; } }
}
