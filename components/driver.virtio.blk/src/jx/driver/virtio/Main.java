package jx.driver.virtio;

import java.io.IOException;
import jx.driver.pci.PciBus;
import jx.driver.pci.PciDevice;
import jx.service.api.Services;
import jx.zero.DeviceMemoryManager;
import jx.zero.Dma;
import jx.zero.Interrupts;
import jx.zero.MemoryManager;
import jx.zero.Ports;

/** Finds the first virtio disk and registers it as {@code disk}. */
public final class Main {
    private static final int VENDOR = 0x1af4;
    private static final int BLOCK = 0x1042;
    /** A device that also speaks the older protocol. */
    private static final int TRANSITIONAL_BLOCK = 0x1001;

    private Main() {
    }

    /** All arguments are for others. */
    public static void main(String[] arguments) {
        try {
            Services.register("disk", findDisk());
        } catch (IOException e) {
            Services.fail("disk", e);
        }
    }

    private static VirtioDisk findDisk() throws IOException {
        PciBus bus = new PciBus((Ports) Services.kernel("Ports"));
        PciDevice device = bus.find(VENDOR, BLOCK);
        if (device == null) {
            device = bus.find(VENDOR, TRANSITIONAL_BLOCK);
        }
        if (device == null) {
            throw new IOException("no disk: none of " + bus.size() + " PCI devices is a virtio block device");
        }
        return new VirtioDisk(device, (DeviceMemoryManager) Services.kernel("DeviceMemoryManager"), (MemoryManager) Services.kernel("MemoryManager"),
                (Dma) Services.kernel("Dma"), (Interrupts) Services.kernel("Interrupts"));
    }
}
