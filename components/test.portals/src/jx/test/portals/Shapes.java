package jx.test.portals;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.PortalQuotaException;

/** Object graphs keep their shape and are nobody else's afterwards. */
final class Shapes {
    private Shapes() {
    }

    static void add(Suite suite, Echo echo, int longest) {
        suite.test("cycle", () -> {
            Node a = new Node(1, null);
            a.next = new Node(2, a);
            a.other = a;
            a.next.extra = a.next;
            Node copy = echo.increment(a);
            Check.equal(2, copy.id);
            Check.equal(3, copy.next.id);
            Check.same(copy, copy.next.next);
            Check.same(copy, copy.other);
            Check.same(copy.next, copy.next.extra);
            Check.that(copy != a && a.id == 1 && a.next.id == 2, "the caller's objects stay as they were");
        });
        suite.test("shared-object", () -> {
            Node shared = new Node(5, null);
            Object[] pair = (Object[]) echo.same(new Object[] {shared, shared, new Node(5, null)});
            Check.same(pair[0], pair[1]);
            Check.that(pair[0] != pair[2], "equal objects stay two");
        });
        suite.test("shared-between-parameters", () -> {
            Node shared = new Node(5, null);
            Check.that(echo.areSame(shared, shared), "one object twice stays one");
            Check.that(!echo.areSame(shared, new Node(5, null)), "two objects stay two");
        });
        suite.test("not-shared-with-callee", () -> {
            Node node = new Node(1, null);
            Node result = echo.keep(node);
            node.id = 100;
            result.id = 200;
            Check.equal(1, echo.keptId());
            int[] values = {1, 2};
            int[] changed = echo.increment(values);
            Check.that(values[0] == 1 && changed[0] == 2 && changed != values, "array");
        });
        suite.test("identity-hash-is-new", () -> {
            Node node = new Node(1, null);
            int hash = System.identityHashCode(node);
            synchronized (node) {
                Node copy = (Node) echo.same(node);
                Check.that(!Thread.holdsLock(copy), "the monitor does not cross");
            }
            Check.equal(hash, System.identityHashCode(node));
        });
        suite.test("list-of-800", () -> list(echo, 800));
        suite.test("longest-list", () -> list(echo, longest));
        suite.test("longest-result", () -> Check.equal(longest - 1, echo.list(longest).id));
        suite.test("quota-of-parameters", () -> {
            byte[] big = new byte[quotaBytes(longest)];
            PortalQuotaException refused = Check.throwing(PortalQuotaException.class, () -> echo.same(big));
            Check.that(refused.getMessage().startsWith("more than "), refused.getMessage());
            Check.equal(3, echo.add(1, 2));
        });
        suite.test("quota-of-result", () -> {
            Check.throwing(PortalQuotaException.class, () -> echo.bytes(quotaBytes(longest)));
            Check.equal(3, echo.add(1, 2));
        });
    }

    /** More than the quota in the configuration: 48 bytes an element of the longest list. */
    private static int quotaBytes(int longest) {
        return 48 * longest + 64;
    }

    private static void list(Echo echo, int length) {
        Node list = null;
        for (int i = 0; i < length; i++) {
            list = new Node(i, list);
        }
        Node copy = echo.increment(list);
        int expected = length;
        for (Node node = copy; node != null; node = node.next) {
            if (node.id != expected--) {
                throw new AssertionError("element " + expected + " is " + node.id);
            }
        }
        Check.equal(0, expected);
    }
}
