/** Narrowing casts keep the low bits; compound assignments narrow silently. */
public class Narrowing {
    static int[] values = {0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536, 0x12345678, 0xdeadbeef};
    static byte byteField;
    static short shortField;
    static char charField;
    static boolean flag;

    public static void main(String[] args) {
        for (int value : values) {
            long wide = value * 0x100000001L;
            System.out.println((byte) value + " " + (short) value + " " + (int) (char) value + " " + (byte) wide + " " + (short) wide + " " + (int) wide
                    + " " + (int) (char) wide + " " + (int) (char) (byte) value + " " + (short) (char) value + " " + (value & 0xff) + " " + (byte) (char) value);
            byteField = (byte) value;
            shortField = (short) value;
            charField = (char) value;
            System.out.println(byteField + " " + shortField + " " + (int) charField);
        }
        byte b = 127;
        b++;
        System.out.println(b);
        b += 200;
        System.out.println(b);
        b >>>= 1;
        System.out.println(b);
        b = -1;
        b >>>= 1;
        System.out.println(b);
        short s = 1;
        s <<= 15;
        System.out.println(s);
        s -= 1;
        System.out.println(s);
        char c = 0;
        c--;
        System.out.println((int) c);
        c += 2;
        System.out.println((int) c);
        c *= 40000;
        c *= 2;
        System.out.println((int) c);
        int i = 5;
        i *= 2.5;
        i -= 1e9f;
        System.out.println(i);
        i = 7;
        i ^= 0x1_0000_0001L;
        System.out.println(i);
        byte[] bytes = {100, -100};
        bytes[0] += 100;
        bytes[1]--;
        bytes[1] *= 3;
        System.out.println(bytes[0] + " " + bytes[1]);
        flag |= values[1] == 1;
        flag ^= false;
        flag &= values[0] == 0;
        System.out.println(flag);
    }
}
