package jx.driver.pci;

import java.util.ArrayList;
import jx.zero.Ports;

/** The PCI buses behind configuration mechanism 1. */
public final class PciBus {
    private static final int ADDRESS = 0xcf8;
    private static final int DATA = 0xcfc;
    private static final int ENABLE = 0x80000000;
    private static final int DEVICES = 32;
    private static final int FUNCTIONS = 8;
    private static final int NO_VENDOR = 0xffff;
    private static final int BRIDGE = 0x0604;
    private static final int MULTIFUNCTION = 0x80;

    private final Ports ports;
    private final ArrayList<PciDevice> devices = new ArrayList<>();

    /** Looks at all buses that can be reached from bus 0. */
    public PciBus(Ports ports) {
        this.ports = ports;
        scan(0);
    }

    /** Number of device functions found. */
    public int size() {
        return devices.size();
    }

    /** One of the functions found, in the order of bus, device and function. */
    public PciDevice device(int index) {
        return devices.get(index);
    }

    /** The first function with these identifiers, or null. */
    public PciDevice find(int vendor, int device) {
        for (int i = 0; i < devices.size(); i++) {
            PciDevice candidate = devices.get(i);
            if (candidate.vendor() == vendor && candidate.device() == device) {
                return candidate;
            }
        }
        return null;
    }

    private void scan(int bus) {
        for (int device = 0; device < DEVICES; device++) {
            int functions = 1;
            for (int function = 0; function < functions; function++) {
                PciDevice found = new PciDevice(this, bus, device, function);
                if (found.vendor() == NO_VENDOR) {
                    continue;
                }
                if (function == 0 && (found.headerType() & MULTIFUNCTION) != 0) {
                    functions = FUNCTIONS;
                }
                devices.add(found);
                if (found.classCode() == BRIDGE && found.secondaryBus() > bus) {
                    scan(found.secondaryBus());
                }
            }
        }
    }

    synchronized int read(int function, int offset) {
        ports.out32(ADDRESS, ENABLE | function | offset & 0xfc);
        return ports.in32(DATA);
    }

    synchronized void write(int function, int offset, int value) {
        ports.out32(ADDRESS, ENABLE | function | offset & 0xfc);
        ports.out32(DATA, value);
    }
}
