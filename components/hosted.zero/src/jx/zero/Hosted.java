package jx.zero;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Sets up the double: which machine drivers see, and where new memory comes from. */
public final class Hosted {
    private static final int PAGE = 4096;
    private static HostedMachine machine;
    private static int used;

    private Hosted() {
    }

    /** From now on drivers see {@code hardware}, and all new memory is memory of that machine. */
    public static synchronized void attach(HostedMachine hardware) {
        machine = hardware;
        used = 0;
    }

    static HostedMachine machine() {
        if (machine == null) {
            throw new IllegalStateException("no machine is attached");
        }
        return machine;
    }

    /** As {@link MemoryManager#allocate}. */
    public static synchronized Memory allocate(int size) {
        if (machine == null) {
            return new Memory(new Storage.Buffer(ByteBuffer.allocate(size), -1), 0, size, new boolean[] {true});
        }
        ByteBuffer all = machine.memory();
        if (size < 0 || size > all.capacity() - used) {
            throw new OutOfMemoryError("machine memory");
        }
        ByteBuffer part = all.slice(used, size).order(ByteOrder.LITTLE_ENDIAN);
        Memory memory = new Memory(new Storage.Buffer(part, machine.memoryAddress() + used), 0, size, new boolean[] {true});
        used += (size + PAGE - 1) / PAGE * PAGE;
        return memory;
    }
}
