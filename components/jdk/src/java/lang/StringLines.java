package java.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The methods of String about lines and text blocks. */
final class StringLines {
    private StringLines() {
    }

    static Stream<String> of(String text) {
        return split(text).stream();
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(start, end));
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    private static int leading(String line) {
        int count = 0;
        while (count < line.length() && Character.isWhitespace(line.charAt(count))) {
            count++;
        }
        return count;
    }

    static String indent(String text, int count) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder builder = new StringBuilder();
        String spaces = count > 0 ? " ".repeat(count) : "";
        for (String line : split(text)) {
            builder.append(spaces).append(line, count < 0 ? (int) Math.min(-(long) count, leading(line)) : 0, line.length()).append('\n');
        }
        return builder.toString();
    }

    static String stripIndent(String text) {
        if (text.isEmpty()) {
            return "";
        }
        char last = text.charAt(text.length() - 1);
        boolean open = last == '\n' || last == '\r';
        List<String> lines = split(text);
        int margin = open ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < lines.size() && !open; i++) {
            String line = lines.get(i);
            if (!line.isBlank() || i == lines.size() - 1) {
                margin = Math.min(margin, leading(line));
            }
        }
        List<String> stripped = new ArrayList<>();
        for (String line : lines) {
            stripped.add(line.isBlank() ? "" : line.substring(Math.min(margin, leading(line))).stripTrailing());
        }
        return String.join("\n", stripped) + (open ? "\n" : "");
    }

    static String translateEscapes(String text) {
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < text.length();) {
            char unit = text.charAt(i++);
            if (unit != '\\') {
                builder.append(unit);
                continue;
            }
            char kind = i < text.length() ? text.charAt(i++) : '\0';
            switch (kind) {
                case 'b': builder.append('\b'); break;
                case 'f': builder.append('\f'); break;
                case 'n': builder.append('\n'); break;
                case 'r': builder.append('\r'); break;
                case 's': builder.append(' '); break;
                case 't': builder.append('\t'); break;
                case '\'': case '"': case '\\': builder.append(kind); break;
                case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
                    int end = Math.min(i + (kind <= '3' ? 2 : 1), text.length());
                    int code = kind - '0';
                    while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '7') {
                        code = 8 * code + text.charAt(i++) - '0';
                    }
                    builder.append((char) code);
                    break;
                case '\n': break;
                case '\r':
                    i += text.startsWith("\n", i) ? 1 : 0;
                    break;
                default:
                    throw new IllegalArgumentException(String.format("Invalid escape sequence: \\%c \\\\u%04X", kind, (int) kind));
            }
        }
        return builder.toString();
    }
}
