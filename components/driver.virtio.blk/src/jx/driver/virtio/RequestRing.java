package jx.driver.virtio;

import jx.zero.AtomicVariable;
import jx.zero.DeviceMemory;
import jx.zero.InterruptHandler;
import jx.zero.Memory;

/**
 * A split virtqueue (virtio 1.2, section 2.7) of a block device, as a number of request slots.
 *
 * <p>Slot s owns descriptors 3s to 3s + 2: header, data, status. A thread takes a slot, submits and sleeps until the interrupt handler has seen the device return the slot's first
 * descriptor. Slots and the available ring belong to threads under the monitor, the used ring to the interrupt handler alone.
 */
final class RequestRing implements InterruptHandler {
    static final int SLOTS = 16;
    /** A power of two that holds three descriptors a slot. */
    static final int ENTRIES = 64;
    static final int DESCRIPTORS = 0;
    static final int AVAILABLE = DESCRIPTORS + 16 * ENTRIES;
    static final int USED = AVAILABLE + 6 + 2 * ENTRIES + 3 & ~3;
    private static final int HEADERS = USED + 6 + 8 * ENTRIES + 15 & ~15;
    private static final int HEADER_SIZE = 16;
    private static final int STATUSES = HEADERS + HEADER_SIZE * SLOTS;
    /** Bytes that the ring and the requests' headers take. */
    static final int SIZE = STATUSES + SLOTS;

    private static final int IN_SLOT = 3;
    private static final int FLAG_NEXT = 1;
    private static final int FLAG_DEVICE_WRITES = 2;
    private static final int INDEX = 2;
    private static final int RING = 4;
    private static final int USED_ENTRY = 8;
    private static final int PENDING = 0;
    private static final int DONE = 1;

    private final Memory memory;
    private final long address;
    private final DeviceMemory doorbell;
    private final int queue;
    private final AtomicVariable[] states = new AtomicVariable[SLOTS];
    private final int[] freeSlots = new int[SLOTS];
    private int freeCount;
    private int availableIndex;
    private int usedIndex;

    /** {@code memory} is zeroed, has SIZE bytes and bus address {@code address}. */
    RequestRing(Memory memory, long address, DeviceMemory doorbell, int queue) {
        this.memory = memory;
        this.address = address;
        this.doorbell = doorbell;
        this.queue = queue;
        for (int slot = 0; slot < SLOTS; slot++) {
            states[slot] = new AtomicVariable(DONE);
            freeSlots[slot] = slot;
            int header = slot * IN_SLOT;
            setDescriptor(header, address + HEADERS + HEADER_SIZE * slot, HEADER_SIZE, FLAG_NEXT, header + 1);
            setDescriptor(header + 2, address + STATUSES + slot, 1, FLAG_DEVICE_WRITES, 0);
        }
        freeCount = SLOTS;
    }

    private void setDescriptor(int index, long target, int length, int flags, int next) {
        int at = DESCRIPTORS + 16 * index;
        memory.set64(at, target);
        memory.set32(at + 8, length);
        memory.set16(at + 12, flags);
        memory.set16(at + 14, next);
    }

    /** Has the device do one request and sleeps meanwhile; returns the status it gave. Without data {@code length} is 0. */
    int perform(int type, long sector, long dataAddress, int length, boolean deviceWrites) {
        int slot = take();
        int header = slot * IN_SLOT;
        memory.set32(HEADERS + HEADER_SIZE * slot, type);
        memory.set64(HEADERS + HEADER_SIZE * slot + 8, sector);
        memory.set8(STATUSES + slot, 0xff);
        if (length > 0) {
            setDescriptor(header + 1, dataAddress, length, FLAG_NEXT | (deviceWrites ? FLAG_DEVICE_WRITES : 0), header + 2);
        }
        memory.set16(DESCRIPTORS + 16 * header + 14, length > 0 ? header + 1 : header + 2);
        AtomicVariable state = states[slot];
        state.set(PENDING);
        submit(header);
        state.blockWhileEqual(PENDING);
        int status = memory.get8(STATUSES + slot);
        release(slot);
        return status;
    }

    private synchronized int take() {
        while (freeCount == 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                // A disk request is not given up: wait on.
                continue;
            }
        }
        return freeSlots[--freeCount];
    }

    private synchronized void release(int slot) {
        freeSlots[freeCount++] = slot;
        notify();
    }

    private synchronized void submit(int descriptor) {
        memory.set16(AVAILABLE + RING + 2 * (availableIndex & ENTRIES - 1), descriptor);
        availableIndex++;
        memory.set16(AVAILABLE + INDEX, availableIndex);
        doorbell.set16(0, queue);
    }

    @Override
    public void handleInterrupt() {
        for (int i = 0; i < ENTRIES; i++) {
            if (memory.get16(USED + INDEX) == (usedIndex & 0xffff)) {
                return;
            }
            int slot = memory.get32(USED + RING + USED_ENTRY * (usedIndex & ENTRIES - 1)) / IN_SLOT;
            usedIndex++;
            if (slot >= 0 && slot < SLOTS) {
                states[slot].setAndUnblock(DONE);
            }
        }
    }
}
