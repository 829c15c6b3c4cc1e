package java.util.zip;

/** The CRC of Ethernet, gzip and PNG: polynomial 0x04c11db7, bits reflected. */
public class CRC32 implements Checksum {
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = value >>> 1 ^ ((value & 1) != 0 ? 0xedb88320 : 0);
            }
            TABLE[i] = value;
        }
    }

    private int state = -1;

    public CRC32() {
    }

    @Override
    public void update(int value) {
        state = state >>> 8 ^ TABLE[(state ^ value) & 0xff];
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw new ArrayIndexOutOfBoundsException();
        }
        for (int i = offset; i < offset + length; i++) {
            update(bytes[i]);
        }
    }

    @Override
    public long getValue() {
        return ~state & 0xffffffffL;
    }

    @Override
    public void reset() {
        state = -1;
    }
}
