package jx.test.portals;

import jx.zero.Naming;

/** Registers an {@link Echo} under each name in the arguments. */
public final class Server {
    private Server() {
    }

    public static void main(String[] names) {
        for (String name : names) {
            Naming.get().register(name, new EchoService());
        }
    }
}
