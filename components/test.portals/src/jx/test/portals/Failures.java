package jx.test.portals;

import java.io.IOException;
import jx.test.harness.Body;
import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.PortalTypeException;

/** Exceptions cross; services live on. */
final class Failures {
    private static final int ROUNDS = 3;

    private Failures() {
    }

    static void add(Suite suite, Echo echo) {
        suite.test("checked-exception", () -> {
            OddException odd = Check.throwing(OddException.class, () -> echo.fail(Failure.CHECKED));
            Check.equal("odd", odd.getMessage());
            Check.equal(42, odd.code);
            Check.same(OddException.class, odd.getClass());
        });
        suite.test("unchecked-exception", () -> Check.equal("state", Check.throwing(IllegalStateException.class, () -> echo.fail(Failure.UNCHECKED)).getMessage()));
        suite.test("null-pointer-in-service", () -> Check.throwing(NullPointerException.class, () -> echo.fail(Failure.NULL)));
        suite.test("division-in-service", () -> Check.equal("/ by zero", Check.throwing(ArithmeticException.class, () -> echo.fail(Failure.DIVISION)).getMessage()));
        suite.test("bounds-in-service", () -> Check.throwing(ArrayIndexOutOfBoundsException.class, () -> echo.fail(Failure.BOUNDS)));
        suite.test("cast-in-service", () -> Check.throwing(ClassCastException.class, () -> echo.fail(Failure.CAST)));
        suite.test("error-in-service", () -> Check.equal("cause", Check.throwing(AssertionError.class, () -> echo.fail(Failure.ERROR)).getCause().getMessage()));
        suite.test("nested-exception-keeps-trace", () -> {
            IOException thrown = Check.throwing(IOException.class, () -> echo.fail(Failure.NESTED));
            Check.equal("from the depths", thrown.getMessage());
            StackTraceElement[] trace = thrown.getStackTrace();
            Check.that(trace.length >= 5, "a trace of " + trace.length);
            for (int i = 0; i < 4; i++) {
                Check.equal("outer", trace[i].getMethodName());
            }
            Check.equal("fail", trace[4].getMethodName());
        });
        suite.test("causes", () -> {
            OddException outer = Check.throwing(OddException.class, () -> echo.fail(Failure.CAUSE));
            Check.equal("middle", outer.getCause().getMessage());
            Check.same(IOException.class, outer.getCause().getClass());
            Check.equal("inner", outer.getCause().getCause().getMessage());
            Check.same(null, outer.getCause().getCause().getCause());
        });
        suite.test("stack-overflow-in-service", () -> repeatedly(echo, () -> {
            StackOverflowError error = Check.throwing(StackOverflowError.class, () -> echo.fail(Failure.DEEP_STACK));
            Check.that(error.getStackTrace().length > 50, "a trace of " + error.getStackTrace().length);
        }));
        suite.test("out-of-memory-in-service", () -> repeatedly(echo, () -> Check.throwing(OutOfMemoryError.class, () -> echo.fail(Failure.HEAP))));
        suite.test("exception-that-cannot-cross", () -> repeatedly(echo, () -> Check.throwing(PortalTypeException.class, () -> echo.fail(Failure.RESULT_TYPE))));
        suite.test("thread-is-not-portable", () -> {
            PortalTypeException refused = Check.throwing(PortalTypeException.class, () -> echo.same(new Thread()));
            Check.equal("java.lang.Thread", refused.getMessage());
        });
        suite.test("lambda-is-not-portable", () -> {
            int captured = echo.add(1, 2);
            Runnable lambda = () -> echo.add(captured, 1);
            Check.throwing(PortalTypeException.class, () -> echo.same(lambda));
        });
        suite.test("not-portable-inside-a-graph", () -> {
            Node node = new Node(1, new Node(2, null));
            node.next.extra = new Object[] {"text", new Thread()};
            Check.throwing(PortalTypeException.class, () -> echo.same(node));
            Check.equal(3, echo.add(1, 2));
        });
        suite.test("wild-cast-of-a-result", () -> Check.throwing(ClassCastException.class, () -> ((Node) echo.same(new Point(1, 2, (byte) 3, 4, null, null))).id++));
    }

    private static void repeatedly(Echo echo, Body body) throws Throwable {
        for (int i = 0; i < ROUNDS; i++) {
            body.run();
            Check.equal(3, echo.add(1, 2));
        }
    }
}
