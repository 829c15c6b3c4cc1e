/** The methods of String: searching, cutting, comparing, changing. */
public class StringOperations {
    public static void main(String[] args) {
        String text = "the quick brown fox";
        System.out.println(text.substring(4) + "|" + text.substring(4, 9) + "|" + text.substring(19) + "|" + text.substring(3, 3) + "|");
        System.out.println(text.indexOf('q') + " " + text.indexOf("o") + " " + text.indexOf('o', 13) + " " + text.lastIndexOf('o') + " " + text.indexOf("cat") + " "
                + text.lastIndexOf("the") + " " + text.indexOf("") + " " + text.indexOf("fox", -5) + " " + text.lastIndexOf("o", 14) + " " + "".indexOf(""));
        for (int[] range : new int[][] {{-1, 2}, {2, 1}, {0, 20}, {20, 20}}) {
            try {
                System.out.println(text.substring(range[0], range[1]));
            } catch (StringIndexOutOfBoundsException thrown) {
                System.out.println(thrown.getMessage());
            }
        }
        try {
            System.out.println(text.charAt(19));
        } catch (StringIndexOutOfBoundsException thrown) {
            System.out.println("charAt");
        }
        System.out.println(text.startsWith("the") + " " + text.endsWith("fox") + " " + text.startsWith("quick", 4) + " " + text.contains("own") + " "
                + text.startsWith("") + " " + "".endsWith("x"));
        System.out.println("apple".compareTo("banana") + " " + "apple".compareTo("app") + " " + "a".compareTo("a") + " " + "Zoo".compareTo("abc") + " "
                + "HELLO".compareToIgnoreCase("hello") + " " + "a\u00e9".compareTo("a\u1234"));
        System.out.println("abc".equals("abc") + " " + "abc".equals("abC") + " " + "abc".equals(null) + " " + "aBc".equalsIgnoreCase("AbC") + " " + "abc".equals((Object) 'c'));
        System.out.println("[" + "  trim me\t\n".trim() + "] [" + " strip ".strip() + "] [" + " left".stripLeading() + "] [" + "right ".stripTrailing() + "] " + "   ".isBlank() + "".isEmpty());
        System.out.println(text.replace('o', '0') + " " + text.replace("quick", "slow") + " " + "aaa".replace("aa", "b") + " " + "abc".replace("", "-") + " " + text.replace("zzz", "y").length());
        System.out.println("MiXed \u00c4\u00d6 stra\u00dfe".toLowerCase().length() + " " + "MiXed".toLowerCase() + " " + "MiXed".toUpperCase() + " " + "stra\u00dfe".toUpperCase());
        System.out.println("ab".repeat(3) + "|" + "x".repeat(0) + "|" + String.join("-", "a", "b", "c") + "|" + "con".concat("cat"));
        for (String part : "a,b,,c,,".split(",")) {
            System.out.print("<" + part + ">");
        }
        for (String part : "a,b,,c,,".split(",", -1)) {
            System.out.print("{" + part + "}");
        }
        for (String part : "one two".split(" ", 5)) {
            System.out.print("(" + part + ")");
        }
        System.out.println(",".split(",").length + " " + "".split(",").length);
        System.out.println("hello".hashCode() + " " + "".hashCode() + " " + "Aa".hashCode() + " " + "BB".hashCode() + " " + text.hashCode() + " " + "\uffff\u0001".hashCode());
        char[] chars = {'x', 'y', 'z', 'w'};
        System.out.println(new String(chars) + new String(chars, 1, 2) + String.valueOf(chars) + String.copyValueOf(chars, 2, 2) + String.valueOf(true) + String.valueOf(2.5));
        String made = new String(chars);
        chars[0] = '!';
        System.out.println(made + " " + made.toCharArray().length + " " + made.codePointAt(1) + " " + "abc".contentEquals(new StringBuilder("abc")));
        System.out.println("regionMatches".regionMatches(true, 6, "mat", 0, 3) + " " + "regionMatches".regionMatches(6, "mat", 0, 3));
        String smile = "a\ud83d\ude00b";
        System.out.println(smile.length() + " " + smile.codePointAt(1) + " " + smile.codePointCount(0, 4) + " " + smile.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }
}
