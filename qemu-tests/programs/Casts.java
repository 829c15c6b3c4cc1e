import java.util.ArrayList;
import java.util.List;

/** Reference casts: down, across to interfaces, arrays, null, and the message of a failed one. */
public class Casts {
    interface Shape {
        int area();
    }

    static class Square implements Shape {
        @Override
        public int area() {
            return 4;
        }
    }

    static class Big extends Square {
        @Override
        public int area() {
            return 16;
        }
    }

    interface Attempt {
        Object run(Object value);
    }

    static void attempt(String name, Object value, Attempt attempt) {
        try {
            Object result = attempt.run(value);
            System.out.println(name + " ok " + (result == value));
        } catch (ClassCastException thrown) {
            String message = thrown.getMessage();
            int modules = message.indexOf(" (");
            System.out.println(name + " " + (modules < 0 ? message : message.substring(0, modules)));
        }
    }

    public static void main(String[] args) {
        Object[] values = {null, new Square(), new Big(), "text", 1, new int[0], new Big[0], new Object[0], new int[0][0]};
        for (Object value : values) {
            attempt("Square", value, v -> (Square) v);
            attempt("Big", value, v -> (Big) v);
            attempt("Shape", value, v -> (Shape) v);
            attempt("String", value, v -> (String) v);
            attempt("Comparable", value, v -> (Comparable<?>) v);
            attempt("int[]", value, v -> (int[]) v);
            attempt("Shape[]", value, v -> (Shape[]) v);
            attempt("Object[]", value, v -> (Object[]) v);
            attempt("Cloneable", value, v -> (Cloneable) v);
        }
        List<Integer> numbers = new ArrayList<>();
        @SuppressWarnings("unchecked")
        List<Object> polluted = (List<Object>) (List<?>) numbers;
        polluted.add("not a number");
        System.out.println(polluted.get(0));
        try {
            int number = numbers.get(0);
            System.out.println(number);
        } catch (ClassCastException thrown) {
            System.out.println("heap pollution found");
        }
        Object boxed = 5;
        System.out.println((int) boxed + 1);
        try {
            System.out.println((long) boxed);
        } catch (ClassCastException thrown) {
            System.out.println("an Integer is no Long");
        }
        System.out.println(((Shape) values[2]).area() + ((Square) values[2]).area() + ((Shape) values[1]).area());
        try {
            Integer.class.cast("text");
        } catch (ClassCastException thrown) {
            System.out.println(thrown.getMessage());
        }
    }
}
