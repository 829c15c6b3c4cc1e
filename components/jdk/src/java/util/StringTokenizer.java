package java.util;

/** Cuts a text at any of some characters. */
public class StringTokenizer implements Enumeration<Object> {
    private final String text;
    private String separators;
    private final boolean giveSeparators;
    private int position;

    public StringTokenizer(String text) {
        this(text, " \t\n\r\f", false);
    }

    public StringTokenizer(String text, String separators) {
        this(text, separators, false);
    }

    public StringTokenizer(String text, String separators, boolean giveSeparators) {
        this.text = Objects.requireNonNull(text);
        this.separators = separators;
        this.giveSeparators = giveSeparators;
    }

    private int skip(int i) {
        while (!giveSeparators && i < text.length() && separators.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int end(int i) {
        int start = i;
        while (i < text.length() && separators.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return giveSeparators && i == start ? i + 1 : i;
    }

    public boolean hasMoreTokens() {
        return skip(position) < text.length();
    }

    public String nextToken() {
        int start = skip(position);
        if (start >= text.length()) {
            throw new NoSuchElementException();
        }
        position = end(start);
        return text.substring(start, position);
    }

    public String nextToken(String separators) {
        this.separators = separators;
        return nextToken();
    }

    public int countTokens() {
        int count = 0;
        for (int i = skip(position); i < text.length(); i = skip(end(i))) {
            count++;
        }
        return count;
    }

    @Override
    public boolean hasMoreElements() {
        return hasMoreTokens();
    }

    @Override
    public Object nextElement() {
        return nextToken();
    }
}
