/** Text to float and double: rounding, ranges, white space, bad input. */
public class FloatParsing {
    static String[] texts = {"0", "-0", "1", "+1.5", " 2.5 ", ".5", "5.", "1e3", "1E-3", "-1.5e+10", "1e309", "-1e400", "1e-400", "4.9e-324", "2.4e-324", "2.5e-324",
        "9007199254740993", "9007199254740992.5", "0.1", "123456789012345678901234567890", "1.7976931348623158e308", "1.7976931348623159e308",
        "NaN", "Infinity", "-Infinity", "1d", "1f", "0x1p3", "0x1.8p1", "", " ", "abc", "1e", "e5", "--1", "1.2.3", "1,5", "nan", "16777217", "0.30000001192092896"};

    public static void main(String[] args) {
        for (String text : texts) {
            System.out.print("[" + text + "] ");
            try {
                System.out.print(Double.parseDouble(text) + " ");
                System.out.println(Float.parseFloat(text));
            } catch (NumberFormatException thrown) {
                System.out.println("no number");
            }
        }
        System.out.println(Double.valueOf("3.25") + Float.valueOf("0.75"));
        try {
            Double.parseDouble(null);
        } catch (NullPointerException thrown) {
            System.out.println("null");
        }
    }
}
