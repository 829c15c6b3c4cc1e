package jx.test.bounds;

/** CRC-32 of 64 bytes, bit by bit; longest if the remainder is odd most often. */
final class Crc32 implements Routine {
    private static final int LENGTH = 64;
    private static final int POLYNOMIAL = 0xedb88320;

    private final byte[] bytes = new byte[LENGTH];

    @Override
    public void prepare() {
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) (i * 37);
        }
    }

    @Override
    public int run() {
        int crc = -1;
        for (int i = 0; i < LENGTH; i++) {
            crc ^= bytes[i] & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                if ((crc & 1) != 0) {
                    crc = crc >>> 1 ^ POLYNOMIAL;
                } else {
                    crc >>>= 1;
                }
            }
        }
        return ~crc;
    }
}
