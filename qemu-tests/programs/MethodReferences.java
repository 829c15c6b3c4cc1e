import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Every kind of method reference: static, bound, unbound, super, constructors of classes, inner classes and arrays, varargs, boxing. */
public class MethodReferences {
    final String name;

    MethodReferences(String name) {
        this.name = name;
    }

    MethodReferences() {
        this("default");
    }

    MethodReferences(String a, Integer b) {
        this(a + b);
    }

    String greet(String other) {
        return name + " greets " + other;
    }

    private String secret() {
        return "secret " + name;
    }

    static int twice(int value) {
        return value * 2;
    }

    static String all(Object... values) {
        return values.length + Arrays.toString(values);
    }

    static long widen(long value) {
        return value + 1;
    }

    class Inner {
        @Override
        public String toString() {
            return "inner of " + name;
        }
    }

    Supplier<Inner> innerMaker() {
        return Inner::new;
    }

    static class Child extends MethodReferences {
        @Override
        String greet(String other) {
            Function<String, String> parent = super::greet;
            return "child: " + parent.apply(other);
        }
    }

    static class Box<T> {
        final T value;

        Box(T value) {
            this.value = value;
        }
    }

    public static void main(String[] args) {
        IntUnaryOperator twice = MethodReferences::twice;
        System.out.println(twice.applyAsInt(21));
        Function<Integer, Integer> boxed = MethodReferences::twice;
        System.out.println(boxed.apply(4));
        ToLongFunction<Integer> widened = MethodReferences::widen;
        System.out.println(widened.applyAsLong(5));
        MethodReferences bob = new MethodReferences("Bob");
        Function<String, String> bound = bob::greet;
        bob = null;
        System.out.println(bound.apply("Eve"));
        BiFunction<MethodReferences, String, String> unbound = MethodReferences::greet;
        System.out.println(unbound.apply(new Child(), "Ann"));
        Function<MethodReferences, String> hidden = MethodReferences::secret;
        System.out.println(hidden.apply(new MethodReferences("x")));
        Supplier<MethodReferences> none = MethodReferences::new;
        Function<String, MethodReferences> one = MethodReferences::new;
        BiFunction<String, Integer, MethodReferences> two = MethodReferences::new;
        System.out.println(none.get().name + one.apply("one").name + two.apply("two", 2).name);
        IntFunction<int[]> array = int[]::new;
        Function<Integer, String[][]> arrays = String[][]::new;
        System.out.println(array.apply(5).length + arrays.apply(2).length);
        System.out.println(new MethodReferences("host").innerMaker().get());
        Function<Object, String> varargs = MethodReferences::all;
        BiFunction<Object, Object, String> varargsTwo = MethodReferences::all;
        Supplier<String> varargsNone = MethodReferences::all;
        System.out.println(varargs.apply("a") + varargsTwo.apply("a", 1) + varargsNone.get());
        Function<String, Box<String>> box = Box::new;
        System.out.println(box.apply("boxed").value);
        List<String> list = new ArrayList<>();
        Consumer<String> add = list::add;
        add.accept("added");
        list.addAll(List.of("b", "C", "a"));
        list.sort(String::compareToIgnoreCase);
        list.forEach(System.out::println);
        Function<String, Integer> parse = Integer::parseInt;
        System.out.println(parse.andThen(Integer::toBinaryString).apply("10"));
        Supplier<String> literal = "literal"::toUpperCase;
        System.out.println(literal.get());
        Function<int[], Object> cloner = int[]::clone;
        System.out.println(((int[]) cloner.apply(new int[] {1, 2})).length);
        try {
            MethodReferences nothing = null;
            Supplier<String> early = nothing::secret;
            System.out.println("too late");
        } catch (NullPointerException thrown) {
            System.out.println("bound to null fails at once");
        }
        Runnable discarding = list::size;
        discarding.run();
        Comparable<String> comparable = "b"::compareTo;
        System.out.println(comparable.compareTo("a"));
    }
}
