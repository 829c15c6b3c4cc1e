/** CRC-32, Adler, FNV, SHA-256 and xorshift over the same bytes: integer mixing of all widths. */
public class Hashing {
    static final int[] K = new int[64];
    static final int[] START = new int[8];

    static {
        int n = 0;
        for (int candidate = 2; n < 64; candidate++) {
            boolean prime = true;
            for (int divisor = 2; divisor * divisor <= candidate; divisor++) {
                if (candidate % divisor == 0) {
                    prime = false;
                    break;
                }
            }
            if (prime) {
                if (n < 8) {
                    START[n] = fraction(Math.sqrt(candidate));
                }
                K[n++] = fraction(cubeRoot(candidate));
            }
        }
    }

    static int fraction(double value) {
        return (int) (long) ((value - Math.floor(value)) * 4294967296.0);
    }

    static double cubeRoot(double value) {
        double root = value / 2;
        for (int i = 0; i < 60; i++) {
            root = (2 * root + value / (root * root)) / 3;
        }
        return root;
    }

    static int crc(byte[] data) {
        int crc = -1;
        for (byte b : data) {
            crc ^= b & 0xff;
            for (int i = 0; i < 8; i++) {
                crc = crc >>> 1 ^ 0xedb88320 & -(crc & 1);
            }
        }
        return ~crc;
    }

    static int adler(byte[] data) {
        int a = 1;
        int b = 0;
        for (byte value : data) {
            a = (a + (value & 0xff)) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }

    static long fnv(byte[] data) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : data) {
            hash = (hash ^ b & 0xff) * 0x100000001b3L;
        }
        return hash;
    }

    static String sha256(byte[] message) {
        int length = message.length;
        byte[] data = new byte[(length + 8) / 64 * 64 + 64];
        System.arraycopy(message, 0, data, 0, length);
        data[length] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            data[data.length - 1 - i] = (byte) ((long) length * 8 >>> 8 * i);
        }
        int[] state = START.clone();
        int[] w = new int[64];
        for (int block = 0; block < data.length; block += 64) {
            for (int i = 0; i < 16; i++) {
                int at = block + 4 * i;
                w[i] = data[at] << 24 | (data[at + 1] & 0xff) << 16 | (data[at + 2] & 0xff) << 8 | data[at + 3] & 0xff;
            }
            for (int i = 16; i < 64; i++) {
                int s0 = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ w[i - 15] >>> 3;
                int s1 = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ w[i - 2] >>> 10;
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            int a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
            for (int i = 0; i < 64; i++) {
                int t1 = h + (Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i];
                int t2 = (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22)) + (a & b ^ a & c ^ b & c);
                h = g;
                g = f;
                f = e;
                e = d + t1;
                d = c;
                c = b;
                b = a;
                a = t1 + t2;
            }
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
            state[5] += f;
            state[6] += g;
            state[7] += h;
        }
        StringBuilder text = new StringBuilder();
        for (int word : state) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                text.append(Character.forDigit(word >>> shift & 15, 16));
            }
        }
        return text.toString();
    }

    public static void main(String[] args) {
        byte[][] inputs = {{}, "abc".getBytes(), "The quick brown fox jumps over the lazy dog".getBytes(), new byte[200]};
        for (int i = 0; i < 200; i++) {
            inputs[3][i] = (byte) (i * i);
        }
        for (byte[] input : inputs) {
            System.out.println(crc(input) + " " + adler(input) + " " + fnv(input) + " " + sha256(input));
        }
        long x = 88172645463325252L;
        int folded = 0;
        for (int i = 0; i < 1000; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            folded = folded * 31 + (int) (x ^ x >>> 32);
        }
        System.out.println(x + " " + folded);
    }
}
