package jdk.internal;

/** The message digest MD5 (RFC 1321), for names of UUIDs. */
public final class Md5 {
    private static final int[][] SHIFTS = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

    private Md5() {
    }

    /** The 16 bytes of the digest. */
    public static byte[] sum(byte[] message) {
        byte[] padded = new byte[(message.length + 8 >> 6) + 1 << 6];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = 8L * message.length;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 8 + i] = (byte) (bits >>> 8 * i);
        }
        int[] sines = new int[64];
        for (int i = 0; i < 64; i++) {
            sines[i] = (int) (long) (Math.abs(StrictMath.sin(i + 1)) * 0x1p32);
        }
        int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
        for (int start = 0; start < padded.length; start += 64) {
            block(state, padded, start, sines);
        }
        byte[] digest = new byte[16];
        for (int i = 0; i < 16; i++) {
            digest[i] = (byte) (state[i >> 2] >>> 8 * (i & 3));
        }
        return digest;
    }

    private static void block(int[] state, byte[] bytes, int start, int[] sines) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        for (int i = 0; i < 64; i++) {
            int mixed;
            int word;
            switch (i >> 4) {
                case 0: mixed = b & c | ~b & d; word = i; break;
                case 1: mixed = d & b | ~d & c; word = 5 * i + 1; break;
                case 2: mixed = b ^ c ^ d; word = 3 * i + 5; break;
                default: mixed = c ^ (b | ~d); word = 7 * i; break;
            }
            int at = start + 4 * (word & 15);
            int input = bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
            int sum = a + mixed + sines[i] + input;
            a = d;
            d = c;
            c = b;
            b += Integer.rotateLeft(sum, SHIFTS[i >> 4][i & 3]);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }
}
