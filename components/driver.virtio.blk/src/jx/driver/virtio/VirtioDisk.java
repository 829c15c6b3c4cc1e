package jx.driver.virtio;

import java.io.IOException;
import jx.block.api.BlockIO;
import jx.driver.pci.MsiX;
import jx.driver.pci.PciDevice;
import jx.zero.DeviceMemoryManager;
import jx.zero.Dma;
import jx.zero.Interrupts;
import jx.zero.Memory;
import jx.zero.MemoryManager;
import jx.zero.ReadOnlyMemory;

/** A virtio block device (virtio 1.2, section 5.2). The device moves data directly from and to the callers' memory. */
public final class VirtioDisk implements BlockIO {
    private static final long FEATURE_SIZE_MAX = 1L << 1;
    private static final long FEATURE_READ_ONLY = 1L << 5;
    private static final long FEATURE_FLUSH = 1L << 9;
    private static final long FEATURE_VERSION_1 = 1L << 32;
    private static final int CAPACITY = 0;
    private static final int SIZE_MAX = 8;
    private static final int TYPE_READ = 0;
    private static final int TYPE_WRITE = 1;
    private static final int TYPE_FLUSH = 4;
    private static final int STATUS_OK = 0;
    private static final int STATUS_UNSUPPORTED = 2;
    private static final int QUEUE = 0;
    private static final int VECTOR = 0;
    /** Sectors in the longest request: 1 MiB. */
    private static final int LONGEST = 2048;

    private final Dma dma;
    private final RequestRing ring;
    private final long sectors;
    private final boolean readOnly;
    private final boolean canFlush;
    private final int longest;

    /** Resets and starts {@code device}. */
    public VirtioDisk(PciDevice device, DeviceMemoryManager devices, MemoryManager memory, Dma dma, Interrupts interrupts) throws IOException {
        this.dma = dma;
        device.enable();
        VirtioRegs regs = new VirtioRegs(device, devices);
        reset(regs);
        long features = negotiate(regs, device);
        readOnly = (features & FEATURE_READ_ONLY) != 0;
        canFlush = (features & FEATURE_FLUSH) != 0;
        sectors = regs.configuration64(CAPACITY);
        longest = (features & FEATURE_SIZE_MAX) == 0 ? LONGEST : longest(regs.configuration32(SIZE_MAX));

        if (regs.queueSize(QUEUE) < RequestRing.ENTRIES) {
            regs.setStatus(VirtioRegs.STATUS_FAILED);
            throw new IOException(device.name() + ": queue of " + regs.queueSize(QUEUE) + " entries is too small");
        }
        Memory ringMemory = memory.allocate(RequestRing.SIZE);
        long address = dma.address(ringMemory);
        ring = new RequestRing(ringMemory, address, regs.doorbell(QUEUE), QUEUE);
        MsiX messages = new MsiX(device, devices);
        messages.route(VECTOR, interrupts.installMessage(ring));
        messages.enable();
        regs.startQueue(QUEUE, RequestRing.ENTRIES, address + RequestRing.DESCRIPTORS, address + RequestRing.AVAILABLE, address + RequestRing.USED, VECTOR);
        regs.setStatus(regs.status() | VirtioRegs.STATUS_DRIVER_OK);
    }

    private static void reset(VirtioRegs regs) {
        regs.setStatus(0);
        while (regs.status() != 0) {
            Thread.yield();
        }
        regs.setStatus(VirtioRegs.STATUS_ACKNOWLEDGE | VirtioRegs.STATUS_DRIVER);
    }

    /** Agrees with the device on the features used here; returns them. */
    private static long negotiate(VirtioRegs regs, PciDevice device) throws IOException {
        long features = regs.features() & (FEATURE_VERSION_1 | FEATURE_FLUSH | FEATURE_READ_ONLY | FEATURE_SIZE_MAX);
        regs.setFeatures(features);
        regs.setStatus(regs.status() | VirtioRegs.STATUS_FEATURES_OK);
        if ((features & FEATURE_VERSION_1) == 0 || (regs.status() & VirtioRegs.STATUS_FEATURES_OK) == 0) {
            regs.setStatus(VirtioRegs.STATUS_FAILED);
            throw new IOException(device.name() + " does not agree to be a virtio 1.x device");
        }
        return features;
    }

    private static int longest(int bytes) {
        int limit = bytes >>> 9;
        return limit < 1 ? 1 : Math.min(limit, LONGEST);
    }

    @Override
    public long sectors() {
        return sectors;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public void read(long sector, Memory target, int offset, int count) throws IOException {
        transfer(TYPE_READ, sector, target, offset, count);
    }

    @Override
    public void write(long sector, ReadOnlyMemory source, int offset, int count) throws IOException {
        if (readOnly) {
            throw new IOException("disk is read-only");
        }
        transfer(TYPE_WRITE, sector, source, offset, count);
    }

    @Override
    public void flush() throws IOException {
        if (canFlush) {
            check(ring.perform(TYPE_FLUSH, 0, 0, 0, false), TYPE_FLUSH, 0);
        }
    }

    private void transfer(int type, long sector, ReadOnlyMemory memory, int offset, int count) throws IOException {
        if (sector < 0 || count < 0 || sector > sectors - count) {
            throw new IllegalArgumentException("sectors [" + sector + ", " + sector + " + " + count + ") of a disk of " + sectors);
        }
        if (offset < 0 || (long) count * SECTOR_SIZE > (long) memory.size() - offset) {
            throw new IndexOutOfBoundsException(count + " sectors at " + offset + " of memory of size " + memory.size());
        }
        long address = dma.address(memory) + offset;
        while (count > 0) {
            int part = Math.min(count, longest);
            check(ring.perform(type, sector, address, part * SECTOR_SIZE, type == TYPE_READ), type, sector);
            sector += part;
            address += (long) part * SECTOR_SIZE;
            count -= part;
        }
    }

    private static void check(int status, int type, long sector) throws IOException {
        if (status != STATUS_OK) {
            String what = type == TYPE_READ ? "read" : type == TYPE_WRITE ? "write" : "flush";
            throw new IOException("disk " + what + (status == STATUS_UNSUPPORTED ? " is not supported" : " failed") + " at sector " + sector);
        }
    }
}
