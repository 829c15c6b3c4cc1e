/** The type of a conditional expression decides about boxing and promotion. */
public class TernaryTypes {
    static boolean yes = true;
    static boolean no;

    public static void main(String[] args) {
        Object mixed = yes ? 1 : 2.0;
        System.out.println(mixed);
        Object boxed = yes ? Integer.valueOf(1) : Double.valueOf(2);
        System.out.println(boxed);
        Object separate = yes ? (Object) 1 : (Object) 2.0;
        System.out.println(separate);
        System.out.println(yes ? 'a' : 98);
        int code = 98;
        System.out.println(yes ? 'a' : code);
        System.out.println(no ? 1 : 'b');
        System.out.println(yes ? null : 0);
        Integer missing = null;
        try {
            int unboxed = yes ? missing : 0;
            System.out.println(unboxed);
        } catch (NullPointerException thrown) {
            System.out.println("null unboxed");
        }
        long wide = yes ? 1 : 2L;
        System.out.println(wide);
        System.out.println((yes ? (byte) 1 : (short) 2) + (no ? 1f : 2));
        String text = no ? "first" : yes ? "second" : "third";
        System.out.println(text);
        System.out.println(grade(95) + grade(85) + grade(75) + grade(5));
        Comparable<?> comparable = yes ? "text" : 5;
        System.out.println(comparable);
        boolean flag = yes ? no : yes;
        System.out.println(flag ? 1 : 0);
    }

    static char grade(int points) {
        return points >= 90 ? 'A' : points >= 80 ? 'B' : points >= 70 ? 'C' : 'F';
    }
}
