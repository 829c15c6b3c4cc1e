import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Generic classes and methods, bounds, wildcards, and the bridge methods that erasure needs. */
public class Generics {
    static class Box<T extends Comparable<T>> implements Comparable<Box<T>> {
        private T value;

        Box(T value) {
            this.value = value;
        }

        T get() {
            return value;
        }

        void set(T value) {
            this.value = value;
        }

        @Override
        public int compareTo(Box<T> other) {
            return value.compareTo(other.value);
        }

        <R extends Comparable<R>> Box<R> map(Function<? super T, ? extends R> function) {
            return new Box<>(function.apply(value));
        }
    }

    static class LoudBox extends Box<String> {
        LoudBox(String value) {
            super(value);
        }

        @Override
        String get() {
            return super.get() + "!";
        }

        @Override
        void set(String value) {
            super.set(value.toUpperCase());
        }
    }

    abstract static class Visitor<R> {
        abstract R visit(int value);

        R twice(int value) {
            visit(value);
            return visit(value * 2);
        }
    }

    static class Shape implements Cloneable {
        Shape self() {
            return this;
        }
    }

    static class Circle extends Shape {
        @Override
        Circle self() {
            return this;
        }

        String round() {
            return "round";
        }
    }

    static class Range implements Iterable<Integer> {
        final int end;

        Range(int end) {
            this.end = end;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                int next;

                @Override
                public boolean hasNext() {
                    return next < end;
                }

                @Override
                public Integer next() {
                    return next++;
                }
            };
        }
    }

    static <T extends Comparable<? super T>> T max(Iterable<? extends T> values) {
        T best = null;
        for (T value : values) {
            if (best == null || value.compareTo(best) > 0) {
                best = value;
            }
        }
        return best;
    }

    @SafeVarargs
    static <T> List<T> list(T... values) {
        List<T> list = new ArrayList<>();
        for (T value : values) {
            list.add(value);
        }
        return list;
    }

    static double total(List<? extends Number> numbers) {
        double sum = 0;
        for (Number number : numbers) {
            sum += number.doubleValue();
        }
        return sum;
    }

    static void fill(List<? super Integer> target) {
        target.add(5);
    }

    public static void main(String[] args) {
        Box<String> box = new LoudBox("quiet");
        System.out.println(box.get());
        box.set("loud");
        System.out.println(box.get() + " " + box.map(String::length).get() + " " + box.compareTo(new Box<>("a")));
        @SuppressWarnings({"rawtypes", "unchecked"})
        Object raised = attempt(() -> ((Box) box).set((Comparable) (Object) 5));
        System.out.println(raised);
        Visitor<String> visitor = new Visitor<>() {
            @Override
            String visit(int value) {
                System.out.println("visit " + value);
                return "<" + value + ">";
            }
        };
        System.out.println(visitor.twice(4));
        Shape shape = new Circle();
        System.out.println(((Circle) shape.self()).self().round());
        System.out.println(max(new Range(6)) + max(list("pear", "zebra", "apple")));
        System.out.println(total(list(1, 2.5, 3L, 4f)));
        List<Number> numbers = new ArrayList<>();
        fill(numbers);
        List<Object> objects = new ArrayList<>();
        fill(objects);
        System.out.println(numbers + " " + objects);
        int sum = 0;
        for (int value : new Range(5)) {
            sum += value;
        }
        System.out.println(sum + " " + max(list(new Box<>(3), new Box<>(9), new Box<>(4))).get());
    }

    static Object attempt(Runnable action) {
        try {
            action.run();
            return "done";
        } catch (ClassCastException thrown) {
            return "the bridge casts";
        }
    }
}
