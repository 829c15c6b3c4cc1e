import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** A small language: tokens, recursive descent into closures, variables, loops, functions. */
public class MiniInterpreter {
    interface Code {
        int run(int[] frame);
    }

    static class SyntaxError extends RuntimeException {
        SyntaxError(String message) {
            super(message);
        }
    }

    enum Kind {
        NUMBER, NAME, SYMBOL, END
    }

    record Token(Kind kind, String text) {
    }

    static final Map<String, IntBinaryOperator> OPERATORS = new HashMap<>();
    static final StringBuilder OUTPUT = new StringBuilder();

    static {
        OPERATORS.put("+", (a, b) -> a + b);
        OPERATORS.put("-", (a, b) -> a - b);
        OPERATORS.put("*", (a, b) -> a * b);
        OPERATORS.put("/", (a, b) -> a / b);
        OPERATORS.put("%", (a, b) -> a % b);
        OPERATORS.put("<", (a, b) -> a < b ? 1 : 0);
        OPERATORS.put("==", (a, b) -> a == b ? 1 : 0);
    }

    final List<Token> tokens = new ArrayList<>();
    final Map<String, Integer> variables = new HashMap<>();
    int at;

    MiniInterpreter(String source) {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int start = i++;
            if (Character.isWhitespace(c)) {
                continue;
            }
            Kind kind = Kind.SYMBOL;
            if (Character.isDigit(c)) {
                kind = Kind.NUMBER;
                while (i < source.length() && Character.isDigit(source.charAt(i))) {
                    i++;
                }
            } else if (Character.isLetter(c)) {
                kind = Kind.NAME;
                while (i < source.length() && Character.isLetterOrDigit(source.charAt(i))) {
                    i++;
                }
            } else if (c == '=' && i < source.length() && source.charAt(i) == '=') {
                i++;
            }
            tokens.add(new Token(kind, source.substring(start, i)));
        }
        tokens.add(new Token(Kind.END, "end"));
    }

    Token peek() {
        return tokens.get(at);
    }

    boolean accept(String text) {
        if (peek().text().equals(text)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String text) {
        if (!accept(text)) {
            throw new SyntaxError("expected " + text + " but found " + peek().text());
        }
    }

    int slot(String name) {
        return variables.computeIfAbsent(name, key -> variables.size());
    }

    Code block() {
        List<Code> statements = new ArrayList<>();
        while (peek().kind() != Kind.END && !peek().text().equals("}")) {
            statements.add(statement());
        }
        return frame -> {
            int last = 0;
            for (Code statement : statements) {
                last = statement.run(frame);
            }
            return last;
        };
    }

    Code statement() {
        if (accept("while")) {
            Code condition = expression(0);
            expect("{");
            Code body = block();
            expect("}");
            return frame -> {
                int rounds = 0;
                while (condition.run(frame) != 0) {
                    body.run(frame);
                    rounds++;
                }
                return rounds;
            };
        }
        if (accept("print")) {
            Code value = expression(0);
            expect(";");
            return frame -> {
                int result = value.run(frame);
                OUTPUT.append(result).append(' ');
                return result;
            };
        }
        Token name = tokens.get(at++);
        if (name.kind() != Kind.NAME) {
            throw new SyntaxError("no statement starts with " + name);
        }
        int slot = slot(name.text());
        expect("=");
        Code value = expression(0);
        expect(";");
        return frame -> frame[slot] = value.run(frame);
    }

    static int strength(String operator) {
        return switch (operator) {
            case "<", "==" -> 1;
            case "+", "-" -> 2;
            case "*", "/", "%" -> 3;
            default -> 0;
        };
    }

    Code expression(int least) {
        Code left = primary();
        while (strength(peek().text()) > least) {
            String operator = tokens.get(at++).text();
            Code a = left;
            Code b = expression(strength(operator));
            IntBinaryOperator apply = OPERATORS.get(operator);
            left = frame -> apply.applyAsInt(a.run(frame), b.run(frame));
        }
        return left;
    }

    Code primary() {
        Token token = tokens.get(at++);
        switch (token.kind()) {
            case NUMBER:
                int number = Integer.parseInt(token.text());
                return frame -> number;
            case NAME:
                int slot = slot(token.text());
                return frame -> frame[slot];
            default:
                if (token.text().equals("(")) {
                    Code inner = expression(0);
                    expect(")");
                    return inner;
                }
                if (token.text().equals("-")) {
                    Code operand = primary();
                    return frame -> -operand.run(frame);
                }
                throw new SyntaxError("no value starts with " + token.text());
        }
    }

    static void execute(String source) {
        OUTPUT.setLength(0);
        try {
            MiniInterpreter program = new MiniInterpreter(source);
            Code code = program.block();
            int[] frame = new int[program.variables.size()];
            int result = code.run(frame);
            System.out.println(OUTPUT + "-> " + result);
        } catch (SyntaxError | ArithmeticException thrown) {
            System.out.println(OUTPUT + thrown.getMessage());
        }
    }

    public static void main(String[] args) {
        execute("print 1 + 2 * 3 - 4 / 2; print (1 + 2) * -3; print 7 % 4 * 2;");
        execute("a = 0; b = 1; n = 0; while n < 20 { print a; t = a + b; a = b; b = t; n = n + 1; }");
        execute("n = 27; s = 0; while (n == 1) == 0 { r = n % 2; n = r * (3 * n + 1) + (1 - r) * n / 2; s = s + 1; } print s;");
        execute("p = 2; c = 0; while p < 50 { d = 2; q = 1; while d * d < p + 1 { q = q * (0 < p % d); d = d + 1; } c = c + q; p = p + 1; } print c;");
        execute("x = 10; while 0 - 1 < x { print 100 / x; x = x - 5; }");
        execute("print 1 + ;");
        execute("print (2;");
        execute("while 1 { ");
        execute("5 = 3;");
    }
}
