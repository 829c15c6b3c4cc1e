package java.util;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;

/** Reads tokens between white space, numbers and lines. Patterns and other separators are not supported. */
public final class Scanner implements Iterator<String>, Closeable {
    private final Reader in;
    private final StringBuilder buffer = new StringBuilder();
    private boolean ended;
    private boolean closed;

    public Scanner(InputStream in) {
        this.in = new InputStreamReader(in);
    }

    public Scanner(Reader in) {
        this.in = Objects.requireNonNull(in);
    }

    public Scanner(String text) {
        in = new StringReader(text);
    }

    /** The unit at {@code index} of what is left, or -1 at the end. */
    private int at(int index) {
        if (closed) {
            throw new IllegalStateException("Scanner closed");
        }
        while (index >= buffer.length() && !ended) {
            try {
                int unit = in.read();
                ended = unit < 0;
                if (!ended) {
                    buffer.append((char) unit);
                }
            } catch (IOException e) {
                ended = true;
            }
        }
        return index < buffer.length() ? buffer.charAt(index) : -1;
    }

    private int tokenStart() {
        int i = 0;
        while (at(i) >= 0 && Character.isWhitespace(at(i))) {
            i++;
        }
        return i;
    }

    private int tokenEnd(int start) {
        int i = start;
        while (at(i) >= 0 && !Character.isWhitespace(at(i))) {
            i++;
        }
        return i;
    }

    /** The next token, left in place; null if there is none. */
    private String peek() {
        int start = tokenStart();
        return at(start) < 0 ? null : buffer.substring(start, tokenEnd(start));
    }

    private String take(String token) {
        buffer.delete(0, tokenEnd(tokenStart()));
        return token;
    }

    private String existing() {
        String token = peek();
        if (token == null) {
            throw new NoSuchElementException();
        }
        return token;
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public String next() {
        return take(existing());
    }

    public boolean hasNextLine() {
        return at(0) >= 0;
    }

    /** What is left of this line, without its end. */
    public String nextLine() {
        if (at(0) < 0) {
            throw new NoSuchElementException("No line found");
        }
        int end = 0;
        while (at(end) >= 0 && at(end) != '\n' && at(end) != '\r') {
            end++;
        }
        String line = buffer.substring(0, end);
        int next = at(end) < 0 ? end : at(end) == '\r' && at(end + 1) == '\n' ? end + 2 : end + 1;
        buffer.delete(0, next);
        return line;
    }

    public boolean hasNextInt() {
        String token = peek();
        if (token == null) {
            return false;
        }
        try {
            Integer.parseInt(token);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    public boolean hasNextLong() {
        String token = peek();
        if (token == null) {
            return false;
        }
        try {
            Long.parseLong(token);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    public boolean hasNextDouble() {
        String token = peek();
        if (token == null) {
            return false;
        }
        try {
            Double.parseDouble(token);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    public boolean hasNextBoolean() {
        String token = peek();
        return "true".equalsIgnoreCase(token) || "false".equalsIgnoreCase(token);
    }

    private InputMismatchException mismatch(String token) {
        return new InputMismatchException("For input string: \"" + token + "\"");
    }

    public int nextInt() {
        String token = existing();
        try {
            int value = Integer.parseInt(token);
            take(token);
            return value;
        } catch (NumberFormatException e) {
            throw mismatch(token);
        }
    }

    public long nextLong() {
        String token = existing();
        try {
            long value = Long.parseLong(token);
            take(token);
            return value;
        } catch (NumberFormatException e) {
            throw mismatch(token);
        }
    }

    public double nextDouble() {
        String token = existing();
        try {
            double value = Double.parseDouble(token);
            take(token);
            return value;
        } catch (NumberFormatException e) {
            throw mismatch(token);
        }
    }

    public boolean nextBoolean() {
        String token = existing();
        if (!hasNextBoolean()) {
            throw mismatch(token);
        }
        return Boolean.parseBoolean(take(token));
    }

    @Override
    public void close() {
        closed = true;
        try {
            in.close();
        } catch (IOException e) {
            ended = true;
        }
    }
}
