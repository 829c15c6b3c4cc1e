package java.util;

/** Bytes as text of 64 different characters (RFC 4648, and with line ends RFC 2045). */
public class Base64 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String BASIC = LETTERS + "+/";
    private static final String URL = LETTERS + "-_";

    private Base64() {
    }

    private static String latin(byte[] bytes) {
        char[] units = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            units[i] = (char) (bytes[i] & 0xff);
        }
        return new String(units);
    }

    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (text.charAt(i) < 256 ? text.charAt(i) : '?');
        }
        return bytes;
    }

    public static Encoder getEncoder() {
        return new Encoder(BASIC, 0, "", true);
    }

    public static Encoder getUrlEncoder() {
        return new Encoder(URL, 0, "", true);
    }

    public static Encoder getMimeEncoder() {
        return new Encoder(BASIC, 76, "\r\n", true);
    }

    /** With lines of {@code length} characters, rounded down to a multiple of 4; in one line if that is not positive. */
    public static Encoder getMimeEncoder(int length, byte[] separator) {
        for (byte one : separator) {
            if (BASIC.indexOf(one & 0xff) >= 0) {
                throw new IllegalArgumentException("Illegal base64 line separator character 0x" + Integer.toString(one, 16));
            }
        }
        return new Encoder(BASIC, Math.max(length & ~3, 0), latin(separator), true);
    }

    public static Decoder getDecoder() {
        return new Decoder(BASIC, false);
    }

    public static Decoder getUrlDecoder() {
        return new Decoder(URL, false);
    }

    /** Leaves out characters that it does not know. */
    public static Decoder getMimeDecoder() {
        return new Decoder(BASIC, true);
    }

    /** Makes text of bytes. */
    public static class Encoder {
        private final String alphabet;
        private final int lineLength;
        private final String separator;
        private final boolean padded;

        private Encoder(String alphabet, int lineLength, String separator, boolean padded) {
            this.alphabet = alphabet;
            this.lineLength = lineLength;
            this.separator = separator;
            this.padded = padded;
        }

        public Encoder withoutPadding() {
            return padded ? new Encoder(alphabet, lineLength, separator, false) : this;
        }

        public String encodeToString(byte[] source) {
            StringBuilder builder = new StringBuilder();
            int column = 0;
            for (int i = 0; i < source.length; i += 3) {
                if (lineLength > 0 && column == lineLength) {
                    builder.append(separator);
                    column = 0;
                }
                int count = Math.min(source.length - i, 3);
                int bits = (source[i] & 0xff) << 16 | (count > 1 ? (source[i + 1] & 0xff) << 8 : 0) | (count > 2 ? source[i + 2] & 0xff : 0);
                for (int j = 0; j < 4; j++) {
                    if (j <= count) {
                        builder.append(alphabet.charAt(bits >> 18 - 6 * j & 63));
                    } else if (padded) {
                        builder.append('=');
                    }
                }
                column += 4;
            }
            return builder.toString();
        }

        public byte[] encode(byte[] source) {
            return bytes(encodeToString(source));
        }

        /** Into {@code target}, which must be long enough; gives the number of characters. */
        public int encode(byte[] source, byte[] target) {
            byte[] encoded = encode(source);
            if (encoded.length > target.length) {
                throw new IllegalArgumentException("Output byte array is too small for encoding all input bytes");
            }
            System.arraycopy(encoded, 0, target, 0, encoded.length);
            return encoded.length;
        }
    }

    /** Makes bytes of text; IllegalArgumentException for text that is not right. */
    public static class Decoder {
        private final String alphabet;
        private final boolean lenient;

        private Decoder(String alphabet, boolean lenient) {
            this.alphabet = alphabet;
            this.lenient = lenient;
        }

        public byte[] decode(String source) {
            return decode(bytes(source));
        }

        public byte[] decode(byte[] source) {
            if (source.length == 1 && !lenient) {
                throw new IllegalArgumentException("Input byte[] should at least have 2 bytes for base64 bytes");
            }
            byte[] target = new byte[source.length / 4 * 3 + 3];
            int count = 0;
            int bits = 0;
            int digits = 0;
            int place = 0;
            while (place < source.length) {
                int unit = source[place++] & 0xff;
                int digit = unit < 128 ? alphabet.indexOf(unit) : -1;
                if (unit == '=') {
                    place = padding(source, place, digits);
                    break;
                }
                if (digit < 0) {
                    if (lenient) {
                        continue;
                    }
                    throw new IllegalArgumentException("Illegal base64 character " + Integer.toString(source[place - 1], 16));
                }
                bits = bits << 6 | digit;
                if (++digits == 4) {
                    target[count++] = (byte) (bits >> 16);
                    target[count++] = (byte) (bits >> 8);
                    target[count++] = (byte) bits;
                    digits = 0;
                }
            }
            if (digits == 1) {
                throw new IllegalArgumentException("Last unit does not have enough valid bits");
            }
            if (digits > 1) {
                target[count++] = (byte) (bits >> (digits == 2 ? 4 : 10));
            }
            if (digits > 2) {
                target[count++] = (byte) (bits >> 2);
            }
            while (place < source.length) {
                if (!lenient || alphabet.indexOf(source[place++]) >= 0) {
                    throw new IllegalArgumentException("Input byte array has incorrect ending byte at " + place);
                }
            }
            return Arrays.copyOf(target, count);
        }

        /** Where the text goes on behind the padding, of which one character was read. */
        private int padding(byte[] source, int start, int digits) {
            int place = start;
            if (digits == 2) {
                while (lenient && place < source.length && source[place] != '=' && alphabet.indexOf(source[place]) < 0) {
                    place++;
                }
                if (place == source.length || source[place++] != '=') {
                    throw new IllegalArgumentException("Input byte array has wrong 4-byte ending unit");
                }
            } else if (digits == 0) {
                throw new IllegalArgumentException("Input byte array has wrong 4-byte ending unit");
            }
            return place;
        }

        /** Into {@code target}, which must be long enough; gives the number of bytes. */
        public int decode(byte[] source, byte[] target) {
            byte[] decoded = decode(source);
            if (decoded.length > target.length) {
                throw new IllegalArgumentException("Output byte array is too small for decoding all input bytes");
            }
            System.arraycopy(decoded, 0, target, 0, decoded.length);
            return decoded.length;
        }
    }
}
