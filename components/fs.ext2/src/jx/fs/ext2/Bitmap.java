package jx.fs.ext2;

import jx.zero.Memory;

/** Searches in a bitmap block: bit i is bit i % 8 of byte i / 8. */
final class Bitmap {
    private Bitmap() {
    }

    static boolean isSet(Memory bits, int index) {
        return (bits.get8(index >> 3) & 1 << (index & 7)) != 0;
    }

    static void set(Memory bits, int index) {
        bits.set8(index >> 3, bits.get8(index >> 3) | 1 << (index & 7));
    }

    static void clear(Memory bits, int index) {
        bits.set8(index >> 3, bits.get8(index >> 3) & ~(1 << (index & 7)));
    }

    /** The first clear bit in {@code [from, end)}, or -1. */
    static int findClear(Memory bits, int from, int end) {
        int index = from;
        while (index < end) {
            if ((index & 63) == 0 && end - index >= 64 && bits.get64(index >> 3) == -1L) {
                index += 64;
            } else if ((index & 7) == 0 && bits.get8(index >> 3) == 0xff) {
                index += 8;
            } else if (isSet(bits, index)) {
                index++;
            } else {
                return index;
            }
        }
        return -1;
    }
}
