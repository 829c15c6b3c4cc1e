import java.util.ArrayList;
import java.util.List;

/** Boxing caches small values; == compares references, equals compares type and value. */
public class Boxing {
    static Integer counter = 0;

    public static void main(String[] args) {
        Integer a = 127;
        Integer b = 127;
        Integer c = 128;
        Integer d = 128;
        System.out.println((a == b) + " " + (c == d) + " " + c.equals(d) + " " + (c == 128));
        Long e = 127L;
        Long f = -128L;
        Long g = -129L;
        System.out.println((e == Long.valueOf(127)) + " " + (f == Long.valueOf(-128)) + " " + (g == Long.valueOf(-129)) + " " + e.equals(127) + " " + e.equals(127L));
        Character x = 'x';
        Character high = '\u1234';
        System.out.println((x == Character.valueOf('x')) + " " + (high == Character.valueOf('\u1234')) + " " + high.equals('\u1234'));
        Byte small = (byte) -7;
        Short brief = 100;
        System.out.println((small == Byte.valueOf((byte) -7)) + " " + (brief == Short.valueOf((short) 100)) + " " + (Boolean.TRUE == Boolean.valueOf(true)));
        counter++;
        counter += 5;
        Integer before = counter++;
        System.out.println(before + " " + counter + " " + (before < counter) + " " + -counter + " " + ~counter);
        Double real = 1.0;
        real /= 3;
        System.out.println(real + " " + real.intValue() + " " + Double.valueOf(0.0).equals(-0.0) + " " + Double.valueOf(Double.NaN).equals(Double.NaN));
        List<Integer> list = new ArrayList<>(List.of(5, 6, 7));
        list.remove(1);
        list.remove(Integer.valueOf(7));
        System.out.println(list);
        long total = 0;
        for (Integer value : new Integer[] {1, 2, 3}) {
            total += value;
        }
        System.out.println(total);
        Object object = 'c';
        System.out.println(object.equals("c") + " " + object.equals('c') + " " + object.hashCode() + " " + Boolean.hashCode(true) + " " + Long.hashCode(1L << 32));
        System.out.println(Integer.valueOf(5).hashCode() + " " + Double.valueOf(1.5).hashCode() + " " + Float.valueOf(1.5f).hashCode() + " " + Byte.valueOf((byte) -1).hashCode());
        System.out.println(a.compareTo(c) + " " + Boolean.compare(true, false) + " " + Character.compare('a', 'c') + " " + Byte.compare((byte) 1, (byte) -1));
        Integer missing = null;
        try {
            missing++;
        } catch (NullPointerException thrown) {
            System.out.println("null");
        }
        System.out.println(Integer.parseInt("-42") + Integer.parseInt("7f", 16) + Long.parseLong("123456789012") + Integer.valueOf("0012") + Integer.decode("0x10"));
        for (String text : new String[] {"", "12a", "2147483648", "-2147483648", "+5", "-", "99999999999"}) {
            try {
                System.out.println(Integer.parseInt(text));
            } catch (NumberFormatException thrown) {
                System.out.println(thrown.getMessage());
            }
        }
        System.out.println(Integer.MIN_VALUE + " " + Long.MAX_VALUE + " " + Short.MIN_VALUE + " " + (int) Character.MAX_VALUE + " " + Byte.MAX_VALUE);
    }
}
