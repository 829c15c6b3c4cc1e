/** Shift counts of long are taken modulo 64, whatever their type. */
public class LongShifts {
    static long[] values = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdef0L, 0xffffffffL};
    static int[] counts = {0, 1, 8, 31, 32, 33, 63, 64, 65, -1, -64, Integer.MIN_VALUE};

    public static void main(String[] args) {
        for (long value : values) {
            for (int count : counts) {
                System.out.print((value << count) + " " + (value >> count) + " " + (value >>> count) + "; ");
            }
            System.out.println();
        }
        long one = values[1];
        System.out.println((one << 63) + " " + (one << 64) + " " + (one << 32) + " " + (1 << 32));
        long count = (1L << 32) + 3;
        System.out.println((one << count) + " " + (values[4] >> count) + " " + (values[4] >>> count));
        long mixed = 1;
        mixed <<= count;
        mixed |= one << 40;
        mixed >>>= 2;
        System.out.println(mixed);
        for (int i = 0; i < 70; i += 7) {
            System.out.print((values[5] << i >>> i) + " ");
        }
        System.out.println();
    }
}
