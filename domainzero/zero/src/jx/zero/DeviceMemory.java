package jx.zero;

/** Memory that a device answers for: registers, or memory on the device. Accesses happen one by one, as written, in order and at their width. */
public final class DeviceMemory extends Memory {
    private DeviceMemory() {
    }

    @Override
    public DeviceMemory range(int offset, int length) {
        return (DeviceMemory) range0(offset, length);
    }
}
