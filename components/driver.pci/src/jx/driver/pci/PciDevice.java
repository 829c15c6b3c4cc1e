package jx.driver.pci;

import java.io.IOException;
import jx.zero.DeviceMemory;
import jx.zero.DeviceMemoryManager;

/** One function of a PCI device through its configuration space. */
public final class PciDevice {
    private static final int COMMAND = 0x04;
    private static final int COMMAND_MEMORY = 2;
    private static final int COMMAND_MASTER = 4;
    private static final int COMMAND_NO_LINE_INTERRUPT = 0x400;
    private static final int STATUS_CAPABILITIES = 0x10;
    private static final int CLASS = 0x08;
    private static final int HEADER_TYPE = 0x0e;
    private static final int BAR = 0x10;
    private static final int BARS = 6;
    private static final int BAR_IS_PORTS = 1;
    private static final int BAR_TYPE = 6;
    private static final int BAR_TYPE_64 = 4;
    private static final int SECONDARY_BUS = 0x19;
    private static final int FIRST_CAPABILITY = 0x34;
    /** A list longer than fits the configuration space is a loop. */
    private static final int MOST_CAPABILITIES = 48;
    private static final int FIRST_CAPABILITY_OFFSET = 0x40;

    private final PciBus bus;
    private final int address;
    private final int identifiers;
    private final String name;

    PciDevice(PciBus bus, int number, int device, int function) {
        this.bus = bus;
        address = number << 16 | device << 11 | function << 8;
        name = "PCI device " + number + ":" + device + "." + function;
        identifiers = bus.read(address, 0);
    }

    /** Bus, device and function, for people. */
    public String name() {
        return name;
    }

    public int vendor() {
        return identifiers & 0xffff;
    }

    public int device() {
        return identifiers >>> 16;
    }

    /** Class in the high, subclass in the low 8 bits. */
    public int classCode() {
        return bus.read(address, CLASS) >>> 16;
    }

    int headerType() {
        return read8(HEADER_TYPE);
    }

    int secondaryBus() {
        return read8(SECONDARY_BUS);
    }

    public int read8(int offset) {
        return bus.read(address, offset) >>> 8 * (offset & 3) & 0xff;
    }

    /** {@code offset} is even. */
    public int read16(int offset) {
        return bus.read(address, offset) >>> 8 * (offset & 2) & 0xffff;
    }

    /** {@code offset} is a multiple of 4. */
    public int read32(int offset) {
        return bus.read(address, offset);
    }

    /** {@code offset} is a multiple of 4. */
    public void write32(int offset, int value) {
        bus.write(address, offset, value);
    }

    /** Lets the device answer at its memory addresses and access main memory; switches its line interrupt off. */
    public void enable() {
        int command = read16(COMMAND);
        // The status bits in the upper half are cleared by writing ones, so zeros leave them alone.
        write32(COMMAND, command | COMMAND_MEMORY | COMMAND_MASTER | COMMAND_NO_LINE_INTERRUPT);
    }

    /** Offset of the first capability {@code identifier} behind the one at {@code after} (0: from the start), or 0. */
    public int findCapability(int identifier, int after) {
        if ((read16(COMMAND + 2) & STATUS_CAPABILITIES) == 0) {
            return 0;
        }
        int offset = read8(after == 0 ? FIRST_CAPABILITY : after + 1) & 0xfc;
        for (int i = 0; i < MOST_CAPABILITIES && offset >= FIRST_CAPABILITY_OFFSET; i++) {
            if (read8(offset) == identifier) {
                return offset;
            }
            offset = read8(offset + 1) & 0xfc;
        }
        return 0;
    }

    /** The {@code length} bytes at {@code offset} of memory region {@code bar}; IOException if there is no such region or it has no address below 4 GiB. */
    public DeviceMemory map(DeviceMemoryManager memory, int bar, long offset, int length) throws IOException {
        if (bar < 0 || bar >= BARS) {
            throw new IOException(name + ": region " + bar);
        }
        int low = read32(BAR + 4 * bar);
        if ((low & BAR_IS_PORTS) != 0) {
            throw new IOException(name + ": region " + bar + " is not memory");
        }
        long base = low & 0xfffffff0L;
        if ((low & BAR_TYPE) == BAR_TYPE_64 && bar + 1 < BARS) {
            base |= (long) read32(BAR + 4 * bar + 4) << 32;
        }
        if (base <= 0 || offset < 0 || base + offset + length > 1L << 32) {
            throw new IOException(name + ": region " + bar + " at 0x" + Long.toHexString(base) + " is not below 4 GiB");
        }
        return memory.map(base + offset, length);
    }
}
