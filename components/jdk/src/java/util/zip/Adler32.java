package java.util.zip;

/** The checksum of zlib: the sum of all bytes, and the sum of those sums. */
public class Adler32 implements Checksum {
    private static final int BASE = 65521;

    private int sum = 1;
    private int sums;

    public Adler32() {
    }

    @Override
    public void update(int value) {
        sum = (sum + (value & 0xff)) % BASE;
        sums = (sums + sum) % BASE;
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
        return (long) sums << 16 | sum;
    }

    @Override
    public void reset() {
        sum = 1;
        sums = 0;
    }
}
