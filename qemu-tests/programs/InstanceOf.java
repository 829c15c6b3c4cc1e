import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** instanceof over classes, interfaces, arrays and null. */
public class InstanceOf {
    interface Named {
    }

    interface Titled extends Named {
    }

    static class Base {
    }

    static class Middle extends Base implements Titled {
    }

    static final class Leaf extends Middle {
    }

    public static void main(String[] args) {
        Object[] values = {null, new Object(), new Base(), new Middle(), new Leaf(), "text", 1, 2L, 'c', new int[1], new long[1], new Object[1], new String[1],
            new Leaf[1], new Named[1], new int[1][1], new Leaf[1][1], new ArrayList<String>(), new Runnable() {
                @Override
                public void run() {
                }
            }};
        for (Object value : values) {
            StringBuilder text = new StringBuilder();
            boolean[] answers = {value instanceof Object, value instanceof Base, value instanceof Middle, value instanceof Leaf, value instanceof Named,
                value instanceof Titled, value instanceof String, value instanceof CharSequence, value instanceof Comparable, value instanceof Number,
                value instanceof Integer, value instanceof Character, value instanceof int[], value instanceof long[], value instanceof Object[],
                value instanceof String[], value instanceof Comparable[], value instanceof Base[], value instanceof Named[], value instanceof Leaf[],
                value instanceof int[][], value instanceof Object[][], value instanceof Named[][], value instanceof Cloneable,
                value instanceof List, value instanceof RandomAccess, value instanceof Runnable, value instanceof java.io.Serializable};
            for (boolean answer : answers) {
                text.append(answer ? '1' : '.');
            }
            System.out.println(text);
        }
        if (!(values[4] instanceof Base base && base instanceof Leaf)) {
            System.out.println("wrong");
        }
        if (values[5] instanceof String text && text.length() == 4) {
            System.out.println(text.toUpperCase());
        }
        System.out.println(Named.class.isInstance(values[3]) + " " + Base.class.isAssignableFrom(Leaf.class) + " " + Object[].class.isInstance(values[15]));
    }
}
