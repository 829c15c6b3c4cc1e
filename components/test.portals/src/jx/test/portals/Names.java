package jx.test.portals;

import jx.test.harness.Check;
import jx.test.harness.Suite;
import jx.zero.Naming;

/** The name service. */
final class Names {
    private Names() {
    }

    static void add(Suite suite, Echo third) {
        Naming names = Naming.get();
        suite.test("unknown-name", () -> Check.same(null, names.lookup("nobody")));
        suite.test("own-name-is-the-object", () -> {
            References.Doubler own = new References.Doubler();
            names.register("own", own);
            Check.same(own, names.lookup("own"));
            Check.same(own, names.await("own"));
        });
        suite.test("own-name-replaced", () -> {
            names.register("twice", new References.Doubler());
            References.Doubler second = new References.Doubler();
            names.register("twice", second);
            Check.same(second, names.lookup("twice"));
        });
        suite.test("name-of-another-domain-refused", () -> {
            Check.throwing(IllegalArgumentException.class, () -> names.register("echo", new References.Doubler()));
            Check.equal(3, ((Echo) names.lookup("echo")).add(1, 2));
            names.register("mine", new References.Doubler());
            Check.throwing(IllegalArgumentException.class, () -> third.registerName("mine", third));
        });
        suite.test("kernel-service-names-refused", () -> Check.throwing(IllegalArgumentException.class, () -> names.register("Clock", new References.Doubler())));
        suite.test("null-names-refused", () -> {
            Check.throwing(NullPointerException.class, () -> names.register(null, new References.Doubler()));
            Check.throwing(NullPointerException.class, () -> names.register("null", null));
            Check.throwing(NullPointerException.class, () -> names.lookup(null));
        });
        suite.test("await-a-later-name", () -> {
            Echo[] found = new Echo[1];
            Thread waiter = new Thread(() -> found[0] = (Echo) names.await("later"));
            waiter.start();
            Thread.sleep(2);
            Check.that(waiter.isAlive(), "still waits");
            third.registerName("later", third);
            waiter.join();
            Check.equal(3, found[0].add(1, 2));
        });
        suite.test("not-granted-is-null", () -> {
            for (String name : new String[] {"Ports", "Interrupts", "DeviceMemoryManager", "Dma", "SchedulerManager", "Console"}) {
                Check.same(null, names.lookup(name));
                Check.throwing(SecurityException.class, () -> names.await(name));
            }
            Check.that(names.lookup("Clock") != null && names.lookup("MemoryManager") != null, "granted to all");
        });
    }
}
