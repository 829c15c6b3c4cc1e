import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Lambdas: captures of every kind, recursion, boxing adaptations, default methods, composition. */
public class Lambdas {
    static Function<Integer, Integer> factorial;
    int field = 7;

    interface Marker {
    }

    interface Quad {
        String join(int a, long b, double c, Object d);
    }

    interface Generic<T> {
        T make(T seed);

        default Generic<T> twice() {
            return seed -> make(make(seed));
        }
    }

    Supplier<Integer> fromThis() {
        return () -> field * 2;
    }

    Runnable nestedThis(List<Object> out) {
        return () -> {
            Runnable inner = () -> out.add(field++);
            inner.run();
            inner.run();
        };
    }

    static IntBinaryOperator choose(char symbol) {
        return switch (symbol) {
            case '+' -> (a, b) -> a + b;
            case '-' -> (a, b) -> a - b;
            case '*' -> (a, b) -> a * b;
            default -> throw new IllegalArgumentException("" + symbol);
        };
    }

    public static void main(String[] args) {
        int i = 3;
        long l = 1L << 40;
        double d = 2.5;
        float f = 1.5f;
        byte b = -1;
        char c = 'c';
        boolean z = true;
        String s = "text";
        int[] array = {1, 2};
        Supplier<String> everything = () -> i + " " + l + " " + d + " " + f + " " + b + " " + c + " " + z + " " + s + " " + array[1];
        array[1] = 5;
        System.out.println(everything.get());
        factorial = n -> n <= 1 ? 1 : n * factorial.apply(n - 1);
        System.out.println(factorial.apply(10));
        System.out.println(choose('+').applyAsInt(4, 5) + " " + choose('-').applyAsInt(4, 5) + " " + choose('*').applyAsInt(4, 5));
        Lambdas object = new Lambdas();
        Supplier<Integer> supplier = object.fromThis();
        object.field = 21;
        System.out.println(supplier.get());
        List<Object> out = new ArrayList<>();
        object.nestedThis(out).run();
        System.out.println(out);
        Quad quad = (p, q, r, t) -> p + ":" + q + ":" + r + ":" + t;
        System.out.println(quad.join(1, 2, 3, null));
        Generic<String> generic = seed -> seed + "x";
        System.out.println(generic.twice().twice().make("a"));
        Function<Integer, Function<Integer, Integer>> curried = x -> y -> x * 10 + y;
        System.out.println(curried.apply(4).apply(2));
        Function<Integer, Integer> add = x -> x + 1;
        Function<Integer, Integer> twice = x -> x * 2;
        System.out.println(add.andThen(twice).apply(5) + " " + add.compose(twice).apply(5) + " " + Function.<String>identity().apply("same"));
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.negate().and(x -> x.length() > 2).or(x -> x.equals("!")).test("abc") + " " + Predicate.not(empty).test(""));
        IntPredicate even = n -> (n & 1) == 0;
        System.out.println(even.test(4) + " " + even.negate().test(4));
        BiFunction<Integer, Long, Double> mixed = (x, y) -> x / 2.0 + y;
        System.out.println(mixed.andThen(x -> "r" + x).apply(3, 4L));
        UnaryOperator<String> shout = String::toUpperCase;
        BinaryOperator<Integer> larger = BinaryOperator.maxBy((x, y) -> x - y);
        System.out.println(shout.apply("loud") + larger.apply(3, 9));
        Consumer<List<Object>> adder = x -> x.add("one");
        adder.andThen(x -> x.add("two")).accept(out);
        System.out.println(out);
        DoubleUnaryOperator half = x -> x / 2;
        LongSupplier big = () -> l;
        ToIntFunction<String> length = x -> x.length();
        IntFunction<int[]> maker = n -> new int[n];
        System.out.println(half.andThen(x -> x + 1).applyAsDouble(5) + " " + big.getAsLong() + " " + length.applyAsInt("four") + " " + maker.apply(3).length);
        Runnable[] actions = new Runnable[4];
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < actions.length; k++) {
            int number = k;
            actions[k] = () -> text.append(number);
        }
        for (Runnable action : actions) {
            action.run();
        }
        System.out.println(text);
        try {
            Runnable failing = () -> {
                throw new IllegalStateException("inside");
            };
            failing.run();
        } catch (IllegalStateException thrown) {
            System.out.println(thrown.getMessage());
        }
        Object cast = (Runnable & Marker) () -> System.out.println("marked");
        ((Runnable) cast).run();
        System.out.println(cast instanceof Marker);
        Supplier<Supplier<String>> nested = () -> () -> s + i;
        System.out.println(nested.get().get());
    }
}
