package jx.zero;

import java.nio.ByteBuffer;

/** The hardware that a driver under test sees. Widths are in bytes: 1, 2, 4 or 8. */
public interface HostedMachine {
    int in(int port, int width);

    void out(int port, int width, int value);

    long readDevice(long address, int width);

    void writeDevice(long address, int width, long value);

    /** Main memory that devices can reach; byte 0 has bus address {@link #memoryAddress}. */
    ByteBuffer memory();

    long memoryAddress();

    /** As {@link Interrupts#installMessage}. */
    long installMessage(InterruptHandler handler);
}
