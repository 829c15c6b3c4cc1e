package jx.zero;

/** Maps device memory. Needs the grant {@code device_memory}. */
public final class DeviceMemoryManager implements Portal {
    private DeviceMemoryManager() {
    }

    /** {@code size} bytes at physical address {@code address}, uncached; IllegalArgumentException if main memory lies there or the range is beyond 4 GiB. */
    public native DeviceMemory map(long address, int size);
}
