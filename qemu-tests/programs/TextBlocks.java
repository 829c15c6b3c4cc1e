/** Text blocks: indentation, escapes, trailing blanks, and the other string escapes. */
public class TextBlocks {
    public static void main(String[] args) {
        String block = """
            first
              indented "quoted" \\ backslash
            trailing   \s
            joined \
            line
            tab\tand unicode \u0041 and ""\" three
            """;
        System.out.print(block);
        System.out.println("""
            no newline at the end""" + "|");
        System.out.println("""
              two
            zero
          """.length());
        System.out.println("""
            %d %s""".formatted(5, "x"));
        System.out.println("octal \101\60 \7".length() + " " + "\b\f\r".length() + " \"" + '"' + '\'' + "'" + "\s|");
    }
}
