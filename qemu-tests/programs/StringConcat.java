/** Concatenation of every type, of null, of constants, in compound assignments and long chains. */
public class StringConcat {
    static String nothing;
    static Object object = new Object() {
        @Override
        public String toString() {
            return null;
        }
    };

    static String side(StringBuilder log, String value) {
        log.append(value);
        return value;
    }

    public static void main(String[] args) {
        byte b = -1;
        short s = -300;
        char c = 'x';
        int i = Integer.MIN_VALUE;
        long l = Long.MIN_VALUE;
        float f = 1.1f;
        double d = -0.0;
        boolean z = false;
        System.out.println("" + b + s + c + i + l + f + d + z + null + nothing + object);
        System.out.println(b + s + "" + b + s);
        System.out.println(1 + 2 + "3" + 4 + 5 + ('a' + 'b') + 'a' + 'b');
        String text = null;
        text += null;
        text += 'c';
        text += 5 + 6;
        text += 1.0f;
        System.out.println(text);
        Object any = "object";
        any += "+text";
        System.out.println(any);
        char[] chars = {'h', 'i'};
        System.out.println(String.valueOf(chars) + chars.length);
        StringBuilder log = new StringBuilder();
        String order = side(log, "a") + side(log, "b") + (side(log, "c") + side(log, "d")) + log;
        System.out.println(order);
        String[] array = {"x"};
        int index = 0;
        array[index++] += "y" + index;
        System.out.println(array[0] + index);
        System.out.println("\1\2 are tags of the recipe".length() + " " + ("\1" + i + "\2" + z).length());
        String big = "" + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + l + l + l + l + l + l + l + l + d + d + d + f + f + c + c + c;
        System.out.println(big.length() + " " + big.hashCode());
        System.out.println(new StringConcat() + "!" + "\u00e9\u4e2d".length());
        System.out.println("wide " + "\u4e2d".charAt(0) + ' ' + (int) ("a" + '\u4e2d').charAt(1));
    }

    @Override
    public String toString() {
        return "custom";
    }
}
