package jx.test.memory;

import java.util.Random;
import jx.test.harness.Suite;
import jx.zero.Memory;

/** The same random operations give the same bytes and exceptions however accesses are translated: the console shows a hash of everything seen. */
final class RandomOperations {
    private static final int OPERATIONS = 60000;
    private static final int SIZE = 256;

    private RandomOperations() {
    }

    static void add(Suite suite) {
        for (int i = 1; i <= 3; i++) {
            int seed = i;
            suite.test("random-operations", () -> System.out.println("VALUE random-" + seed + " " + Long.toHexString(run(seed))));
        }
    }

    private static long run(int seed) {
        Random random = new Random(seed);
        Memory memory = Main.MANAGER.allocate(SIZE);
        long hash = seed;
        for (int i = 0; i < OPERATIONS; i++) {
            int offset = random.nextInt(SIZE + 32) - 16;
            if (random.nextInt(16) == 0) {
                offset = random.nextInt();
            }
            long seen;
            try {
                seen = operation(memory, random.nextInt(9), offset, random.nextLong());
            } catch (IndexOutOfBoundsException e) {
                seen = e.getMessage().hashCode();
            } catch (RuntimeException e) {
                seen = e.getClass().getName().hashCode();
            }
            hash = hash * 0x9e3779b97f4a7c15L + (hash >>> 29) + seen;
            if (i % 5000 == 0) {
                Memory old = memory;
                memory = i % 10000 == 0 ? memory.revoke() : memory.range(0, SIZE);
                hash += old.isValid() ? 1 : 0;
            }
        }
        return hash;
    }

    private static long operation(Memory memory, int which, int offset, long value) {
        switch (which) {
            case 0:
                return memory.get8(offset);
            case 1:
                return memory.get16(offset);
            case 2:
                return memory.get32(offset);
            case 3:
                return memory.get64(offset);
            case 4:
                memory.set8(offset, (int) value);
                return 0;
            case 5:
                memory.set16(offset, (int) value);
                return 0;
            case 6:
                memory.set32(offset, (int) value);
                return 0;
            case 7:
                memory.set64(offset, value);
                return 0;
            default:
                return memory.readOnly().range(offset, (int) value & 15).size();
        }
    }
}
