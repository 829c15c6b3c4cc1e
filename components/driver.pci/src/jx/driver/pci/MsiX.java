package jx.driver.pci;

import java.io.IOException;
import jx.zero.DeviceMemory;
import jx.zero.DeviceMemoryManager;

/** The table of interrupt messages of a device. */
public final class MsiX {
    private static final int CAPABILITY = 0x11;
    private static final int TABLE = 4;
    private static final int ENABLE = 0x80000000;
    private static final int MASK_ALL = 0x40000000;
    private static final int ENTRY_SIZE = 16;
    private static final int ENTRY_ADDRESS = 0;
    private static final int ENTRY_DATA = 8;
    private static final int ENTRY_CONTROL = 12;
    private static final int MASKED = 1;

    private final PciDevice device;
    private final int capability;
    private final DeviceMemory table;
    private final int entries;

    /** IOException if {@code device} has none. */
    public MsiX(PciDevice device, DeviceMemoryManager memory) throws IOException {
        this.device = device;
        capability = device.findCapability(CAPABILITY, 0);
        if (capability == 0) {
            throw new IOException(device.name() + " has no message-signalled interrupts");
        }
        entries = (device.read16(capability + 2) & 0x7ff) + 1;
        int place = device.read32(capability + TABLE);
        table = device.map(memory, place & 7, place & ~7L & 0xffffffffL, entries * ENTRY_SIZE);
        for (int entry = 0; entry < entries; entry++) {
            table.set32(entry * ENTRY_SIZE + ENTRY_CONTROL, MASKED);
        }
    }

    /** Makes entry {@code entry} send {@code message}, as {@link jx.zero.Interrupts#installMessage} returns it. */
    public void route(int entry, long message) {
        if (entry < 0 || entry >= entries) {
            throw new IllegalArgumentException("interrupt " + entry + " of " + entries);
        }
        int at = entry * ENTRY_SIZE;
        table.set32(at + ENTRY_ADDRESS, (int) (message >>> 32));
        table.set32(at + ENTRY_ADDRESS + 4, 0);
        table.set32(at + ENTRY_DATA, (int) message);
        table.set32(at + ENTRY_CONTROL, 0);
    }

    /** From now on the device sends messages. */
    public void enable() {
        int control = device.read32(capability);
        device.write32(capability, control & ~MASK_ALL | ENABLE);
    }
}
