package jx.bench.iozone;

import java.io.IOException;
import jx.zero.Memory;

/** File contents that differ in every 8 bytes, by file size, record size, repetition and position. */
final class Pattern {
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private final long seed;

    Pattern(int fileSize, int recordSize, int repetition) {
        seed = ((long) fileSize << 42 ^ (long) recordSize << 21 ^ repetition) * MULTIPLIER;
    }

    private long word(long position) {
        return (seed + position) * MULTIPLIER;
    }

    /** Fills the first {@code length} bytes of {@code memory} with the file's bytes from {@code position} on. */
    void fill(Memory memory, long position, int length) {
        for (int i = 0; i < length; i += 8) {
            memory.set64(i, word(position + i));
        }
    }

    /** IOException if the first {@code length} bytes of {@code memory} are not the file's from {@code position} on. */
    void check(Memory memory, long position, int length) throws IOException {
        for (int i = 0; i < length; i += 8) {
            if (memory.get64(i) != word(position + i)) {
                throw new IOException("wrong data at position " + (position + i) + ": " + Long.toHexString(memory.get64(i)) + " instead of " + Long.toHexString(word(position + i)));
            }
        }
    }
}
