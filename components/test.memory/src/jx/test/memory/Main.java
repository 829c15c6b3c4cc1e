package jx.test.memory;

import jx.test.harness.Suite;
import jx.zero.MemoryManager;
import jx.zero.Naming;

/** Tests memory objects with the help of the domain that registers {@code holder}. */
public final class Main {
    static final MemoryManager MANAGER = (MemoryManager) Naming.get().lookup("MemoryManager");

    private Main() {
    }

    /** The argument {@code device} says that device memory is granted. */
    public static void main(String[] arguments) {
        Holder holder = (Holder) Naming.get().await("holder");
        Suite suite = new Suite();
        Accesses.add(suite);
        Ranges.add(suite);
        Copies.add(suite);
        Revocation.add(suite, holder);
        Room.add(suite, holder);
        Devices.add(suite);
        RandomOperations.add(suite);
        suite.run(new String[0]);
    }
}
