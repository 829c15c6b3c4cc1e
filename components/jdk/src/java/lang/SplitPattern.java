package java.lang;

import java.util.ArrayList;
import java.util.List;

/**
 * The few separators of {@link String#split} that work without regular expressions: literal text, escaped characters, {@code .},
 * {@code \s}, {@code \d}, {@code \w}, their negations, simple classes such as {@code [,;]}, each optionally followed by {@code +} or {@code *}.
 */
final class SplitPattern {
    private final String[] sets;
    private final boolean[] negated;
    private final char[] repeats;
    private final int count;

    /** Where the last match began and ended. */
    private int start;
    private int end;

    private SplitPattern(String pattern) {
        int length = pattern.length();
        sets = new String[length];
        negated = new boolean[length];
        repeats = new char[length];
        int n = 0;
        int i = 0;
        while (i < length) {
            char c = pattern.charAt(i++);
            if (c == '\\') {
                if (i >= length) {
                    throw unsupported(pattern);
                }
                escape(n, pattern.charAt(i++), pattern);
            } else if (c == '[') {
                i = bracket(n, pattern, i);
            } else if (c == '.') {
                sets[n] = "\n\r\u0085\u2028\u2029";
                negated[n] = true;
            } else if ("^$|?*+(){".indexOf(c) >= 0) {
                throw unsupported(pattern);
            } else {
                sets[n] = String.valueOf(c);
            }
            if (i < length && (pattern.charAt(i) == '+' || pattern.charAt(i) == '*')) {
                repeats[n] = pattern.charAt(i++);
            }
            n++;
        }
        count = n;
    }

    /** String.split: at most {@code limit} parts if that is positive; without empty ones at the end if it is 0. UnsupportedOperationException for other patterns. */
    static String[] split(String text, String separator, int limit) {
        SplitPattern pattern = new SplitPattern(separator);
        List<String> parts = new ArrayList<>();
        int position = 0;
        int from = 0;
        while ((limit <= 0 || parts.size() < limit - 1) && pattern.find(text, from)) {
            from = pattern.end > pattern.start ? pattern.end : pattern.end + 1;
            // an empty match at the beginning separates nothing
            if (pattern.end > 0) {
                parts.add(text.substring(position, pattern.start));
                position = pattern.end;
            }
        }
        if (parts.isEmpty()) {
            return new String[] {text};
        }
        parts.add(text.substring(position));
        int size = parts.size();
        while (limit == 0 && size > 0 && parts.get(size - 1).isEmpty()) {
            size--;
        }
        String[] result = new String[size];
        for (int i = 0; i < size; i++) {
            result[i] = parts.get(i);
        }
        return result;
    }

    private static UnsupportedOperationException unsupported(String pattern) {
        return new UnsupportedOperationException("regular expression " + pattern);
    }

    private void escape(int n, char c, String pattern) {
        switch (c) {
            case 's': case 'S': sets[n] = " \t\n\u000b\f\r"; break;
            case 'd': case 'D': sets[n] = "0123456789"; break;
            case 'w': case 'W': sets[n] = "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"; break;
            case 't': sets[n] = "\t"; break;
            case 'n': sets[n] = "\n"; break;
            case 'r': sets[n] = "\r"; break;
            case 'f': sets[n] = "\f"; break;
            default:
                if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                    throw unsupported(pattern);
                }
                sets[n] = String.valueOf(c);
        }
        negated[n] = c == 'S' || c == 'D' || c == 'W';
    }

    private int bracket(int n, String pattern, int i) {
        StringBuilder set = new StringBuilder();
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            negated[n] = true;
            i++;
        }
        while (true) {
            if (i >= pattern.length()) {
                throw unsupported(pattern);
            }
            char c = pattern.charAt(i++);
            if (c == ']' && set.length() > 0) {
                sets[n] = set.toString();
                return i;
            }
            if (c == '[' || c == ']' || c == '&') {
                throw unsupported(pattern);
            }
            boolean negative = negated[n];
            if (c == '\\' && i < pattern.length()) {
                escape(n, pattern.charAt(i++), pattern);
                if (negated[n]) {
                    throw unsupported(pattern);
                }
                set.append(sets[n]);
            } else if (i + 1 < pattern.length() && pattern.charAt(i) == '-' && pattern.charAt(i + 1) != ']') {
                for (int unit = c; unit <= pattern.charAt(i + 1); unit++) {
                    set.append((char) unit);
                }
                i += 2;
            } else {
                set.append(c);
            }
            negated[n] = negative;
        }
    }

    /** Finds the first match at or after {@code from}. */
    private boolean find(String text, int from) {
        for (int i = from; i <= text.length(); i++) {
            int matched = match(text, i, 0);
            if (matched >= 0) {
                start = i;
                end = matched;
                return true;
            }
        }
        return false;
    }

    private boolean matches(int n, char c) {
        return sets[n].indexOf(c) >= 0 != negated[n];
    }

    private int match(String text, int at, int n) {
        if (n == count) {
            return at;
        }
        if (repeats[n] == 0) {
            return at < text.length() && matches(n, text.charAt(at)) ? match(text, at + 1, n + 1) : -1;
        }
        int longest = at;
        while (longest < text.length() && matches(n, text.charAt(longest))) {
            longest++;
        }
        int shortest = repeats[n] == '+' ? at + 1 : at;
        for (int i = longest; i >= shortest; i--) {
            int matched = match(text, i, n + 1);
            if (matched >= 0) {
                return matched;
            }
        }
        return -1;
    }
}
