/** StringBuilder: all the ways to append, insert, delete, replace, reverse. */
public class StringBuilders {
    public static void main(String[] args) {
        StringBuilder text = new StringBuilder();
        text.append(1).append(2L).append('c').append("str").append(true).append(1.5f).append(2.5).append((Object) null).append((String) null)
            .append(new char[] {'x', 'y'}).append(new char[] {'a', 'b', 'c'}, 1, 1).append("abcdef", 2, 4).append(new StringBuilder("sb"));
        System.out.println(text + " " + text.length());
        text.insert(0, "start").insert(5, 7).insert(text.length(), "end").insert(3, 'X').insert(4, false);
        System.out.println(text);
        text.delete(0, 5).deleteCharAt(0).replace(0, 3, "replaced").setCharAt(1, 'E');
        System.out.println(text + " " + text.indexOf("null") + " " + text.lastIndexOf("null") + " " + text.charAt(3));
        text.setLength(5);
        System.out.println(text + "|" + text.reverse() + "|" + text.reverse());
        text.setLength(7);
        System.out.println(text.toString().replace('\0', '0') + " " + text.isEmpty());
        text.delete(0, 100);
        System.out.println("[" + text + "]" + text.length());
        System.out.println(new StringBuilder("a\ud83d\ude00b").reverse().codePointAt(1) + " " + new StringBuilder("palindrome").reverse());
        for (int kind = 0; kind < 5; kind++) {
            try {
                StringBuilder small = new StringBuilder("abc");
                switch (kind) {
                    case 0 -> small.charAt(3);
                    case 1 -> small.insert(4, "x");
                    case 2 -> small.delete(2, 1);
                    case 3 -> small.deleteCharAt(3);
                    default -> small.setLength(-1);
                }
                System.out.println("no exception " + kind);
            } catch (IndexOutOfBoundsException thrown) {
                System.out.println("refused " + kind);
            }
        }
        StringBuilder grown = new StringBuilder(1);
        for (int i = 0; i < 200; i++) {
            grown.append(i % 10).append(i % 7 == 0 ? "," : "");
        }
        System.out.println(grown.length() + " " + grown.toString().hashCode());
        System.out.println(new StringBuilder("abc").compareTo(new StringBuilder("abd")) + " " + new StringBuilder("abc").equals(new StringBuilder("abc")));
        StringBuffer buffer = new StringBuffer("sync");
        System.out.println(buffer.append('h').append(1).insert(0, "a").reverse());
        grown = new StringBuilder("wide \u4e2d");
        grown.append("narrow").setCharAt(5, '!');
        System.out.println(grown);
    }
}
