package java.lang;

/** Case mapping of whole strings: code point by code point, with the one common mapping that changes the length (sharp s). */
final class StringCase {
    private StringCase() {
    }

    static String toLower(String text) {
        int i = 0;
        while (i < text.length() && Character.toLowerCase(text.codePointAt(i)) == text.codePointAt(i)) {
            i += Character.charCount(text.codePointAt(i));
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder builder = new StringBuilder(text.length()).append(text, 0, i);
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            builder.appendCodePoint(Character.toLowerCase(codePoint));
            i += Character.charCount(codePoint);
        }
        return builder.toString();
    }

    static String toUpper(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) != '\u00df' && Character.toUpperCase(text.codePointAt(i)) == text.codePointAt(i)) {
            i += Character.charCount(text.codePointAt(i));
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder builder = new StringBuilder(text.length()).append(text, 0, i);
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (codePoint == '\u00df') {
                builder.append("SS");
            } else {
                builder.appendCodePoint(Character.toUpperCase(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return builder.toString();
    }
}
