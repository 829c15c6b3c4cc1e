package jx.fs.ext2;

import jx.fs.api.InvalidNameException;
import jx.fs.api.NameTooLongException;
import jx.zero.Memory;

/**
 * Names and link texts between Java's strings and the disk's bytes: UTF-8, and bytes that are not UTF-8 as the characters U+DC80 to U+DCFF, so that every name on the disk can be
 * said and leads back to the same bytes.
 */
final class Names {
    static final int LONGEST = 255;
    private static final int ESCAPE = 0xdc00;

    private Names() {
    }

    /** The bytes of {@code name}, which is to become a name in a directory. */
    static byte[] encodeNew(String name) throws InvalidNameException, NameTooLongException {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
            throw new InvalidNameException("\"" + name + "\"");
        }
        return encodeName(name);
    }

    /** The bytes of {@code name}, which is looked for in a directory. */
    static byte[] encodeName(String name) throws NameTooLongException {
        byte[] bytes = encode(name);
        if (bytes.length > LONGEST) {
            throw new NameTooLongException(name);
        }
        return bytes;
    }

    static byte[] encode(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c >= 0xd800 && c < 0xdc00 && i + 1 < text.length() && isLow(text.charAt(i + 1))) {
                int point = 0x10000 + (c - 0xd800 << 10) + (text.charAt(++i) - 0xdc00);
                bytes[length++] = (byte) (0xf0 | point >> 18);
                bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
                bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
                bytes[length++] = (byte) (0x80 | point & 0x3f);
            } else if (c < 0x80 || c >= ESCAPE + 0x80 && c <= ESCAPE + 0xff) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            } else {
                bytes[length++] = (byte) (0xe0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            }
        }
        byte[] exact = new byte[length];
        System.arraycopy(bytes, 0, exact, 0, length);
        return exact;
    }

    private static boolean isLow(char c) {
        return c >= 0xdc00 && c < 0xe000;
    }

    /** The string for {@code length} bytes of {@code memory} from {@code offset}. */
    static String decode(Memory memory, int offset, int length) {
        byte[] bytes = new byte[length];
        memory.copyTo(offset, bytes, 0, length);
        StringBuilder text = new StringBuilder(length);
        int i = 0;
        while (i < length) {
            int first = bytes[i] & 0xff;
            int size = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
            int point = size == 0 ? -1 : decodePoint(bytes, i, size);
            if (point < 0) {
                text.append((char) (ESCAPE + first));
                i++;
            } else if (point < 0x10000) {
                text.append((char) point);
                i += size;
            } else {
                text.append((char) (0xd800 + (point - 0x10000 >> 10)));
                text.append((char) (0xdc00 + (point - 0x10000 & 0x3ff)));
                i += size;
            }
        }
        return text.toString();
    }

    /** The code point in {@code size} bytes, or -1 if they are no shortest form of one that UTF-8 may hold. */
    private static int decodePoint(byte[] bytes, int at, int size) {
        if (at + size > bytes.length) {
            return -1;
        }
        if (size == 1) {
            return bytes[at];
        }
        int point = bytes[at] & 0x7f >> size;
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return -1;
            }
            point = point << 6 | bytes[at + i] & 0x3f;
        }
        boolean shortest = size == 2 || size == 3 && point >= 0x800 || size == 4 && point >= 0x10000 && point < 0x110000;
        return shortest && (point < 0xd800 || point >= 0xe000) ? point : -1;
    }
}
