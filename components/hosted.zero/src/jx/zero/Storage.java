package jx.zero;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes behind one or more memory objects, little-endian; offsets were checked by the caller. */
abstract class Storage {
    abstract long get(int offset, int width);

    abstract void set(int offset, int width, long value);

    /** Where a device finds byte 0; IllegalStateException if no device can. */
    long busAddress() {
        throw new IllegalStateException("this memory is not visible to devices");
    }

    /** Ordinary memory in a buffer of the host. */
    static final class Buffer extends Storage {
        final ByteBuffer bytes;
        private final long address;

        /** {@code address} is the bus address of the buffer's first byte, or -1. */
        Buffer(ByteBuffer bytes, long address) {
            this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
            this.address = address;
        }

        @Override
        long get(int offset, int width) {
            switch (width) {
                case 1:
                    return bytes.get(offset) & 0xff;
                case 2:
                    return bytes.getShort(offset) & 0xffff;
                case 4:
                    return bytes.getInt(offset);
                default:
                    return bytes.getLong(offset);
            }
        }

        @Override
        void set(int offset, int width, long value) {
            switch (width) {
                case 1 -> bytes.put(offset, (byte) value);
                case 2 -> bytes.putShort(offset, (short) value);
                case 4 -> bytes.putInt(offset, (int) value);
                default -> bytes.putLong(offset, value);
            }
        }

        @Override
        long busAddress() {
            return address >= 0 ? address : super.busAddress();
        }
    }

    /** Registers of a device of {@link HostedMachine}. */
    static final class Device extends Storage {
        private final long address;

        Device(long address) {
            this.address = address;
        }

        @Override
        long get(int offset, int width) {
            return Hosted.machine().readDevice(address + offset, width);
        }

        @Override
        void set(int offset, int width, long value) {
            Hosted.machine().writeDevice(address + offset, width, value);
        }
    }
}
