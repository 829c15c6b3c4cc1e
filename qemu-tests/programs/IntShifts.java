/** Shift counts of int are taken modulo 32, negative ones too. */
public class IntShifts {
    static int[] values = {0, 1, -1, 0x7fffffff, 0x80000000, 0x12345678, -559038737};
    static int[] counts = {0, 1, 5, 31, 32, 33, 63, 64, -1, -31, -32, 1 << 30};

    public static void main(String[] args) {
        for (int value : values) {
            for (int count : counts) {
                System.out.print((value << count) + " " + (value >> count) + " " + (value >>> count) + "; ");
            }
            System.out.println();
        }
        int one = values[1];
        System.out.println((one << 32) + " " + (one << 33) + " " + (one << -1) + " " + (one << 35L));
        System.out.println((values[2] >>> 32) + " " + (values[2] >>> 28) + " " + (values[4] >> 31) + " " + (values[4] >>> 31));
        int shifted = 0x0f0f0f0f;
        shifted <<= 36;
        System.out.println(shifted);
        shifted >>>= -4;
        System.out.println(shifted);
        long wide = 33;
        shifted = 5;
        shifted <<= wide;
        System.out.println(shifted);
        byte small = -1;
        System.out.println((small >>> 4) + " " + (byte) (small >>> 4) + " " + ((small & 0xff) >>> 4));
    }
}
