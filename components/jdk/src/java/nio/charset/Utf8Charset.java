package java.nio.charset;

/** UTF-8. Each longest prefix of a character that cannot go on becomes one U+FFFD, and so does each encoded surrogate. */
final class Utf8Charset extends Charset {
    Utf8Charset() {
        super("UTF-8");
    }

    private static int sequenceLength(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xc2) {
            return 0;
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    }

    /** Length of the well-formed character at {@code offset}, or minus the length of what is malformed or cut off. */
    private static int scan(byte[] bytes, int offset, int end) {
        int lead = bytes[offset] & 0xff;
        int length = sequenceLength(lead);
        if (length == 0) {
            return -1;
        }
        for (int i = 1; i < length; i++) {
            if (offset + i >= end) {
                return -i;
            }
            int next = bytes[offset + i] & 0xff;
            int low = i > 1 ? 0x80 : lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
            int high = i == 1 && lead == 0xf4 ? 0x8f : 0xbf;
            if (next < low || next > high) {
                return -i;
            }
        }
        // a surrogate is malformed as a whole
        return lead == 0xed && (bytes[offset + 1] & 0xff) > 0x9f ? -3 : length;
    }

    @Override
    public char[] decodeUnits(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int count = 0;
        for (int i = offset; i < end;) {
            int size = bytes[i] >= 0 ? 1 : scan(bytes, i, end);
            count += size == 4 ? 2 : 1;
            i += Math.abs(size);
        }
        char[] units = new char[count];
        count = 0;
        for (int i = offset; i < end;) {
            int size = bytes[i] >= 0 ? 1 : scan(bytes, i, end);
            switch (size) {
                case 1:
                    units[count++] = (char) bytes[i];
                    break;
                case 2:
                    units[count++] = (char) ((bytes[i] & 0x1f) << 6 | bytes[i + 1] & 0x3f);
                    break;
                case 3:
                    units[count++] = (char) ((bytes[i] & 0xf) << 12 | (bytes[i + 1] & 0x3f) << 6 | bytes[i + 2] & 0x3f);
                    break;
                case 4:
                    int codePoint = (bytes[i] & 7) << 18 | (bytes[i + 1] & 0x3f) << 12 | (bytes[i + 2] & 0x3f) << 6 | bytes[i + 3] & 0x3f;
                    units[count++] = Character.highSurrogate(codePoint);
                    units[count++] = Character.lowSurrogate(codePoint);
                    break;
                default:
                    units[count++] = '\ufffd';
            }
            i += Math.abs(size);
        }
        return units;
    }

    @Override
    public byte[] encodeUnits(char[] units, int offset, int length) {
        byte[] bytes = new byte[3 * length];
        int count = 0;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            int unit = units[i];
            if (unit < 0x80) {
                bytes[count++] = (byte) unit;
            } else if (unit < 0x800) {
                bytes[count++] = (byte) (0xc0 | unit >> 6);
                bytes[count++] = (byte) (0x80 | unit & 0x3f);
            } else if (!Character.isSurrogate((char) unit)) {
                bytes[count++] = (byte) (0xe0 | unit >> 12);
                bytes[count++] = (byte) (0x80 | unit >> 6 & 0x3f);
                bytes[count++] = (byte) (0x80 | unit & 0x3f);
            } else if (i + 1 < end && Character.isSurrogatePair((char) unit, units[i + 1])) {
                int codePoint = Character.toCodePoint((char) unit, units[++i]);
                bytes[count++] = (byte) (0xf0 | codePoint >> 18);
                bytes[count++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
                bytes[count++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
                bytes[count++] = (byte) (0x80 | codePoint & 0x3f);
            } else {
                bytes[count++] = '?';
            }
        }
        byte[] exact = new byte[count];
        System.arraycopy(bytes, 0, exact, 0, count);
        return exact;
    }

    @Override
    public int complete(byte[] bytes, int offset, int length) {
        for (int back = 1; back <= Math.min(3, length); back++) {
            int lead = bytes[offset + length - back] & 0xff;
            if (lead >= 0xc0) {
                return sequenceLength(lead) > back && scan(bytes, offset + length - back, offset + length) == -back ? length - back : length;
            }
            if (lead < 0x80) {
                return length;
            }
        }
        return length;
    }
}
