package jx.zero;

/** Double of the kernel's class: registers of {@link HostedMachine}. */
public final class DeviceMemory extends Memory {
    DeviceMemory(Storage storage, int base, int size, boolean[] valid) {
        super(storage, base, size, valid);
    }

    @Override
    public DeviceMemory range(int offset, int length) {
        return new DeviceMemory(storage, check(offset, length), length, valid);
    }
}
