package jx.zero;

import java.util.HashMap;
import java.util.Map;

/** Double of the kernel's service: one domain that was granted everything. */
public final class Naming implements Portal {
    private static final Naming ONLY = new Naming();
    private final Map<String, Portal> names = new HashMap<>();

    private Naming() {
        Portal[] services = {new MemoryManager(), new DeviceMemoryManager(), new Dma(), new Ports(), new Interrupts(), new Clock(), new Console(), new SchedulerManager()};
        for (Portal service : services) {
            names.put(service.getClass().getSimpleName(), service);
        }
    }

    public static Naming get() {
        return ONLY;
    }

    public synchronized void register(String name, Portal portal) {
        names.put(name, portal);
        notifyAll();
    }

    public synchronized Portal lookup(String name) {
        return names.get(name);
    }

    public synchronized Portal await(String name) {
        while (!names.containsKey(name)) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return names.get(name);
    }
}
