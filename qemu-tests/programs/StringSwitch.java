/** switch over strings: colliding hash codes, fall-through, default in the middle, computed strings. */
public class StringSwitch {
    static String old(String text) {
        String result = "";
        switch (text) {
            case "Aa":
                result += "Aa";
                break;
            case "BB":
                result += "BB";
                break;
            case "AaAa":
            case "BBBB":
                result += "either";
                // falls through
            default:
                result += "default";
                break;
            case "":
                result += "empty";
            case "AaBB":
                result += "AaBB";
        }
        return result;
    }

    static int modern(String text) {
        return switch (text) {
            case "one", "eins", "un" -> 1;
            case "two" -> {
                int value = text.length();
                yield value - 1;
            }
            case "BBAa" -> 4;
            default -> -text.length();
        };
    }

    public static void main(String[] args) {
        for (String text : new String[] {"Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "", "C#", "aA"}) {
            System.out.println(text + ": " + old(text) + " " + modern(text));
        }
        StringBuilder built = new StringBuilder("A");
        System.out.println(old(built.append('a').toString()));
        System.out.println(modern("one") + modern("un") + modern("two") + modern("eins") + modern("three"));
        try {
            old(null);
        } catch (NullPointerException thrown) {
            System.out.println("null");
        }
    }
}
