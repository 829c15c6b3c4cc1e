package jx.driver.virtio;

import java.io.IOException;
import jx.driver.pci.PciDevice;
import jx.zero.DeviceMemory;
import jx.zero.DeviceMemoryManager;

/** The registers of a virtio device on PCI, where its vendor capabilities say they are (virtio 1.2, section 4.1.4). */
final class VirtioRegs {
    static final int STATUS_ACKNOWLEDGE = 1;
    static final int STATUS_DRIVER = 2;
    static final int STATUS_DRIVER_OK = 4;
    static final int STATUS_FEATURES_OK = 8;
    static final int STATUS_FAILED = 128;

    private static final int CAPABILITY = 0x09;
    private static final int CAPABILITY_TYPE = 3;
    private static final int CAPABILITY_REGION = 4;
    private static final int CAPABILITY_OFFSET = 8;
    private static final int CAPABILITY_LENGTH = 12;
    private static final int CAPABILITY_NOTIFY_MULTIPLIER = 16;
    private static final int TYPE_COMMON = 1;
    private static final int TYPE_NOTIFY = 2;
    private static final int TYPE_DEVICE = 4;
    private static final int LARGEST_WINDOW = 0x10000;

    private static final int DEVICE_FEATURE_SELECT = 0;
    private static final int DEVICE_FEATURE = 4;
    private static final int DRIVER_FEATURE_SELECT = 8;
    private static final int DRIVER_FEATURE = 12;
    private static final int CONFIGURATION_VECTOR = 16;
    private static final int STATUS = 20;
    private static final int CONFIGURATION_GENERATION = 21;
    private static final int QUEUE_SELECT = 22;
    private static final int QUEUE_SIZE = 24;
    private static final int QUEUE_VECTOR = 26;
    private static final int QUEUE_ENABLE = 28;
    private static final int QUEUE_NOTIFY_OFFSET = 30;
    private static final int QUEUE_DESCRIPTORS = 32;
    private static final int QUEUE_AVAILABLE = 40;
    private static final int QUEUE_USED = 48;
    private static final int NO_VECTOR = 0xffff;

    private final PciDevice device;
    private final DeviceMemoryManager memory;
    private final DeviceMemory common;
    private final DeviceMemory notify;
    private final int notifyMultiplier;
    private final DeviceMemory configuration;

    /** IOException if {@code device} has no virtio 1.x registers. */
    VirtioRegs(PciDevice device, DeviceMemoryManager memory) throws IOException {
        this.device = device;
        this.memory = memory;
        common = map(find(TYPE_COMMON));
        int notifyCapability = find(TYPE_NOTIFY);
        notify = map(notifyCapability);
        notifyMultiplier = device.read32(notifyCapability + CAPABILITY_NOTIFY_MULTIPLIER);
        configuration = map(find(TYPE_DEVICE));
    }

    private int find(int type) throws IOException {
        int capability = device.findCapability(CAPABILITY, 0);
        while (capability != 0 && device.read8(capability + CAPABILITY_TYPE) != type) {
            capability = device.findCapability(CAPABILITY, capability);
        }
        if (capability == 0) {
            throw new IOException(device.name() + " is no virtio 1.x device");
        }
        return capability;
    }

    private DeviceMemory map(int capability) throws IOException {
        int length = device.read32(capability + CAPABILITY_LENGTH);
        if (length <= 0 || length > LARGEST_WINDOW) {
            length = LARGEST_WINDOW;
        }
        return device.map(memory, device.read8(capability + CAPABILITY_REGION), device.read32(capability + CAPABILITY_OFFSET) & 0xffffffffL, length);
    }

    int status() {
        return common.get8(STATUS);
    }

    void setStatus(int status) {
        common.set8(STATUS, status);
    }

    long features() {
        common.set32(DEVICE_FEATURE_SELECT, 0);
        long low = common.get32(DEVICE_FEATURE) & 0xffffffffL;
        common.set32(DEVICE_FEATURE_SELECT, 1);
        return low | (long) common.get32(DEVICE_FEATURE) << 32;
    }

    void setFeatures(long features) {
        common.set32(DRIVER_FEATURE_SELECT, 0);
        common.set32(DRIVER_FEATURE, (int) features);
        common.set32(DRIVER_FEATURE_SELECT, 1);
        common.set32(DRIVER_FEATURE, (int) (features >>> 32));
    }

    /** Entries that queue {@code queue} may have; 0 if the device has no such queue. */
    int queueSize(int queue) {
        common.set16(QUEUE_SELECT, queue);
        return common.get16(QUEUE_SIZE);
    }

    /** Starts queue {@code queue} with rings at these bus addresses; its interrupts go to entry {@code vector} of the message table, those for configuration changes nowhere. */
    void startQueue(int queue, int size, long descriptors, long available, long used, int vector) throws IOException {
        common.set16(CONFIGURATION_VECTOR, NO_VECTOR);
        common.set16(QUEUE_SELECT, queue);
        common.set16(QUEUE_SIZE, size);
        common.set16(QUEUE_VECTOR, vector);
        if (common.get16(QUEUE_VECTOR) != vector) {
            throw new IOException(device.name() + " has no interrupt for its queue");
        }
        setAddress(QUEUE_DESCRIPTORS, descriptors);
        setAddress(QUEUE_AVAILABLE, available);
        setAddress(QUEUE_USED, used);
        common.set16(QUEUE_ENABLE, 1);
    }

    private void setAddress(int register, long address) {
        common.set32(register, (int) address);
        common.set32(register + 4, (int) (address >>> 32));
    }

    /** The register that tells the device of new requests in {@code queue} when the queue's number is written to it. */
    DeviceMemory doorbell(int queue) {
        common.set16(QUEUE_SELECT, queue);
        return notify.range(common.get16(QUEUE_NOTIFY_OFFSET) * notifyMultiplier, 2);
    }

    /** 32 bits of the device's own configuration. */
    int configuration32(int offset) {
        return configuration.get32(offset);
    }

    /** 64 bits of the device's own configuration, read while it did not change. */
    long configuration64(int offset) {
        int generation;
        long value;
        do {
            generation = common.get8(CONFIGURATION_GENERATION);
            value = configuration.get32(offset) & 0xffffffffL | (long) configuration.get32(offset + 4) << 32;
        } while (common.get8(CONFIGURATION_GENERATION) != generation);
        return value;
    }
}
