import java.util.List;

/** Sealed hierarchies, pattern matching for instanceof and the scopes of its variables. */
public class SealedPatterns {
    sealed interface Expression permits Constant, Negate, Binary {
    }

    record Constant(double value) implements Expression {
    }

    record Negate(Expression operand) implements Expression {
    }

    sealed abstract static class Binary implements Expression {
        final Expression left;
        final Expression right;

        Binary(Expression left, Expression right) {
            this.left = left;
            this.right = right;
        }
    }

    static final class Sum extends Binary {
        Sum(Expression left, Expression right) {
            super(left, right);
        }
    }

    static non-sealed class Product extends Binary {
        Product(Expression left, Expression right) {
            super(left, right);
        }
    }

    static double evaluate(Expression expression) {
        if (expression instanceof Constant constant) {
            return constant.value();
        } else if (expression instanceof Negate negate) {
            return -evaluate(negate.operand());
        } else if (expression instanceof Binary binary && binary instanceof Sum) {
            return evaluate(binary.left) + evaluate(binary.right);
        }
        if (!(expression instanceof Product product)) {
            throw new IllegalStateException("unknown");
        }
        return evaluate(product.left) * evaluate(product.right);
    }

    static String describe(Object object) {
        if (object instanceof Integer number && number > 100) {
            return "big " + number;
        }
        if (object instanceof Integer number) {
            return "small " + number;
        }
        if (object instanceof String text && !text.isEmpty() || object == null) {
            return "text or null";
        }
        if (!(object instanceof int[] array) || array.length == 0) {
            return "nothing known";
        }
        return "array of " + array.length + " from " + array[0];
    }

    static int countStrings(List<?> list) {
        int count = 0;
        for (Object element : list) {
            while (element instanceof String text) {
                count += text.length();
                element = text.length();
            }
        }
        return count;
    }

    static boolean sameName(Object a, Object b) {
        return a instanceof Constant x && b instanceof Constant y && x.value() == y.value();
    }

    public static void main(String[] args) {
        Expression expression = new Sum(new Constant(2), new Product(new Constant(3), new Negate(new Constant(4))));
        System.out.println(evaluate(expression));
        for (Object object : new Object[] {5, 500, "x", "", null, new int[] {7, 8}, new int[0], 2.5}) {
            System.out.println(describe(object));
        }
        System.out.println(countStrings(List.of("ab", 1, "cde")) + " " + sameName(new Constant(1), new Constant(1)) + sameName(new Constant(1), "x"));
    }
}
