package java.nio.charset;

/** One byte a character, whose value is the code point's. */
final class SingleByteCharset extends Charset {
    private final int limit;

    /** Code points from {@code limit} on have no byte. */
    SingleByteCharset(String name, int limit) {
        super(name);
        this.limit = limit;
    }

    @Override
    public char[] decodeUnits(byte[] bytes, int offset, int length) {
        char[] units = new char[length];
        for (int i = 0; i < length; i++) {
            int value = bytes[offset + i] & 0xff;
            units[i] = (char) (value < limit ? value : 0xfffd);
        }
        return units;
    }

    @Override
    public byte[] encodeUnits(char[] units, int offset, int length) {
        byte[] bytes = new byte[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            char unit = units[offset + i];
            if (Character.isHighSurrogate(unit) && i + 1 < length && Character.isLowSurrogate(units[offset + i + 1])) {
                i++;
            }
            bytes[count++] = unit < limit ? (byte) unit : (byte) '?';
        }
        if (count == length) {
            return bytes;
        }
        byte[] exact = new byte[count];
        System.arraycopy(bytes, 0, exact, 0, count);
        return exact;
    }
}
