import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Stream pipelines: results, and in which order the functions are called. */
public final class Streams {
    private static final StringBuilder trace = new StringBuilder();
    private static final Random random = new Random(17);

    private static <T> T seen(String stage, T element) {
        trace.append(stage).append(element).append(' ');
        return element;
    }

    private static void show(String name, Supplier<?> code) {
        trace.setLength(0);
        String result;
        try {
            result = String.valueOf(code.get());
        } catch (RuntimeException e) {
            result = e.getClass().getSimpleName() + " " + e.getMessage();
        }
        System.out.println(name + ": " + result + " | " + trace);
    }

    /** A random operation behind {@code stream}. */
    private static Stream<Integer> operation(Stream<Integer> stream, int depth) {
        int k = random.nextInt(7);
        String n = depth + "";
        switch (random.nextInt(14)) {
            case 0: return stream.filter(x -> seen("f" + n + ":", x) % 3 != k % 3);
            case 1: return stream.map(x -> seen("m" + n + ":", x) * 7 % 31);
            case 2: return stream.peek(x -> seen("p" + n + ":", x));
            case 3: return stream.limit(k);
            case 4: return stream.skip(k);
            case 5: return stream.sorted();
            case 6: return stream.sorted(Comparator.reverseOrder());
            case 7: return stream.distinct();
            case 8: return stream.flatMap(x -> x % 4 == 0 ? null : Stream.of(x, x + 1, x + 2).peek(y -> seen("i" + n + ":", y)));
            case 9: return stream.takeWhile(x -> seen("t" + n + ":", x) < 25);
            case 10: return stream.dropWhile(x -> seen("d" + n + ":", x) < 10);
            case 11: return stream.mapToInt(x -> x).map(x -> x ^ 1).boxed();
            case 12: return stream.mapMulti((x, to) -> {
                for (int i = 0; i < x % 3; i++) {
                    to.accept(seen("u" + n + ":", x + i));
                }
            });
            default: return stream.mapToLong(x -> x).asDoubleStream().mapToObj(x -> (int) x).unordered();
        }
    }

    private static Object terminal(Stream<Integer> stream) {
        int k = random.nextInt(30);
        switch (random.nextInt(14)) {
            case 0: return stream.collect(Collectors.toList());
            case 1: return stream.count();
            case 2: return stream.reduce(0, Integer::sum);
            case 3: return stream.anyMatch(x -> seen("any", x) == k);
            case 4: return stream.allMatch(x -> seen("all", x) != k);
            case 5: return stream.noneMatch(x -> seen("none", x) == k);
            case 6: return stream.findFirst();
            case 7: return stream.min(Comparator.naturalOrder());
            case 8: return stream.mapToInt(x -> x).summaryStatistics();
            case 9: return Arrays.toString(stream.toArray());
            case 10:
                Iterator<Integer> iterator = stream.iterator();
                List<Integer> list = new ArrayList<>();
                for (int i = 0; i < k / 5 && iterator.hasNext(); i++) {
                    list.add(iterator.next());
                }
                return list;
            case 11: return stream.reduce((x, y) -> x * 31 + y);
            case 12: return stream.toList();
            default:
                List<Integer> all = new ArrayList<>();
                stream.forEach(x -> all.add(seen("e", x)));
                return all;
        }
    }

    private static Stream<Integer> source() {
        int n = random.nextInt(20);
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(random.nextInt(40));
        }
        switch (random.nextInt(8)) {
            case 0: return list.stream();
            case 1: return Stream.of(list.toArray(new Integer[0]));
            case 2: return IntStream.range(3, n).boxed();
            case 3: return Stream.iterate(1, x -> seen("it", x) * 5 % 37).limit(n);
            case 4: return Stream.iterate(1, x -> x < 60, x -> seen("it", x) + 3);
            case 5: return Stream.concat(list.stream(), new TreeSet<>(list).stream());
            case 6: return new TreeSet<>(list).stream();
            default: return IntStream.rangeClosed(1, n).mapToObj(x -> seen("src", x));
        }
    }

    private static void pipelines() {
        for (int i = 0; i < 1500; i++) {
            int depth = random.nextInt(5);
            show("pipeline " + i, () -> {
                Stream<Integer> stream = source();
                for (int d = 0; d < depth; d++) {
                    stream = operation(stream, d);
                }
                return terminal(stream);
            });
        }
    }

    private static void collectors() {
        List<String> words = Arrays.asList("the quick brown fox jumps over the lazy dog and runs away from a bear".split(" "));
        show("group", () -> words.stream().collect(Collectors.groupingBy(String::length)));
        show("group count", () -> words.stream().collect(Collectors.groupingBy(w -> w.charAt(0), TreeMap::new, Collectors.counting())));
        show("partition", () -> words.stream().collect(Collectors.partitioningBy(w -> w.length() > 3)));
        show("partition sum", () -> words.stream().collect(Collectors.partitioningBy(w -> w.length() > 3, Collectors.summingInt(String::length))));
        show("join", () -> words.stream().collect(Collectors.joining()));
        show("join2", () -> words.stream().distinct().collect(Collectors.joining(", ", "<", ">")));
        show("map", () -> words.stream().collect(Collectors.toMap(w -> w, String::length)));
        show("map merge", () -> words.stream().collect(Collectors.toMap(w -> w, String::length, Integer::sum, TreeMap::new)));
        show("map linked", () -> words.stream().collect(Collectors.toMap(String::length, w -> w, (a, b) -> a + b, LinkedHashMap::new)));
        show("average", () -> words.stream().collect(Collectors.averagingInt(String::length)));
        show("average double", () -> words.stream().collect(Collectors.averagingDouble(w -> 0.1 * w.length())));
        show("sum double", () -> words.stream().collect(Collectors.summingDouble(w -> 1.0 / w.length())));
        show("average none", () -> Stream.<String>empty().collect(Collectors.averagingLong(String::length)));
        show("statistics", () -> words.stream().collect(Collectors.summarizingDouble(String::length)));
        show("statistics long", () -> words.stream().collect(Collectors.summarizingLong(String::length)));
        show("min", () -> words.stream().collect(Collectors.minBy(Comparator.comparing(String::length).thenComparing(Function.identity()))));
        show("max", () -> words.stream().collect(Collectors.maxBy(Comparator.comparing(String::length))));
        show("teeing", () -> words.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.joining("+"), (n, s) -> n + s)));
        show("mapping", () -> words.stream().collect(Collectors.groupingBy(String::length, Collectors.mapping(w -> w.charAt(0), Collectors.toSet()))));
        show("filtering", () -> words.stream().collect(Collectors.groupingBy(String::length, Collectors.filtering(w -> w.contains("o"), Collectors.toList()))));
        show("flat", () -> words.stream().collect(Collectors.flatMapping(w -> IntStream.range(0, w.length()).mapToObj(w::charAt), Collectors.toCollection(TreeSet::new))));
        show("reducing", () -> words.stream().collect(Collectors.reducing("", w -> w.substring(1), String::concat)));
        show("reducing optional", () -> words.stream().collect(Collectors.reducing((a, b) -> b + a)));
        show("then", () -> words.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)));
        show("unmodifiable", () -> words.stream().collect(Collectors.toUnmodifiableList()).add("x"));
        show("list", () -> words.stream().toList().add("x"));
        show("concurrent", () -> new TreeMap<>(words.stream().collect(Collectors.groupingByConcurrent(String::length))));
        show("null key", () -> words.stream().collect(Collectors.groupingBy(w -> w.length() > 3 ? w : null)));
        show("null value", () -> words.stream().collect(Collectors.toMap(w -> w + w, w -> null)));
        show("own", () -> words.stream().collect(Collector.of(StringBuilder::new, (b, w) -> b.append(w.charAt(0)), StringBuilder::append)).toString());
        show("supplier", () -> words.stream().collect(() -> new ArrayList<String>(), ArrayList::add, ArrayList::addAll));
    }

    private static void numbers() {
        show("int sum", () -> IntStream.of(1, 2, 3, Integer.MAX_VALUE).sum());
        show("int average", () -> IntStream.of(1, 2, 4).average());
        show("int none", () -> IntStream.empty().average());
        show("int max", () -> IntStream.empty().max());
        show("long", () -> LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
        show("long range", () -> LongStream.range(Long.MIN_VALUE, Long.MIN_VALUE + 3).boxed().toList());
        show("closed", () -> IntStream.rangeClosed(Integer.MAX_VALUE - 2, Integer.MAX_VALUE).boxed().toList());
        show("closed count", () -> IntStream.rangeClosed(Integer.MIN_VALUE, Integer.MAX_VALUE).count());
        show("empty", () -> IntStream.range(5, 5).boxed().toList() + " " + IntStream.rangeClosed(5, 4).boxed().toList() + IntStream.range(5, -5).count());
        double[] values = new double[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() * Math.pow(10, random.nextInt(30) - 15);
        }
        show("double sum", () -> DoubleStream.of(values).sum());
        show("double average", () -> DoubleStream.of(values).average());
        show("double statistics", () -> DoubleStream.of(values).map(x -> -x).summaryStatistics());
        show("double infinite", () -> DoubleStream.of(Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY).sum());
        show("double nan", () -> DoubleStream.of(1, Double.NaN, 3).max() + " " + DoubleStream.of(-0.0, 0.0).min());
        show("double sorted", () -> Arrays.toString(DoubleStream.of(3, -0.0, 0.0, Double.NaN, -1).sorted().distinct().toArray()));
        show("to array", () -> Arrays.toString(IntStream.iterate(1, x -> x * 3).limit(12).map(x -> x % 100).sorted().toArray()));
        show("generate", () -> IntStream.generate(() -> random.nextInt(10)).limit(5).boxed().collect(Collectors.toList()));
        show("iterate", () -> LongStream.iterate(1, x -> x < 1000, x -> x * 2).boxed().toList());
        show("collect", () -> IntStream.range(0, 5).collect(StringBuilder::new, (b, i) -> b.append(i), StringBuilder::append).toString());
        show("flat", () -> IntStream.range(0, 5).flatMap(i -> IntStream.range(0, i)).boxed().toList());
        show("flat limit", () -> IntStream.range(0, 5).flatMap(i -> IntStream.iterate(seen("in", i), x -> x + 1)).limit(3).boxed().toList());
        show("multi", () -> IntStream.range(0, 4).mapMulti((i, to) -> {
            to.accept(i);
            to.accept(-i);
        }).boxed().toList());
        show("while", () -> IntStream.range(0, 9).dropWhile(i -> i < 3).takeWhile(i -> i < 7).boxed().toList());
        show("match", () -> IntStream.range(0, 9).anyMatch(i -> seen("?", i) > 3) + " " + LongStream.of(1, 2).noneMatch(x -> x > 5));
        show("first", () -> DoubleStream.of(4, 5).findFirst() + " " + LongStream.empty().findAny() + IntStream.of(9).findAny());
        show("builder", () -> IntStream.builder().add(3).add(1).build().sorted().boxed().toList());
        show("concat", () -> IntStream.concat(IntStream.of(1), IntStream.of(2, 3)).boxed().toList());
        show("as", () -> IntStream.of(1, 2).asLongStream().mapToObj(Long::toString).toList() + " " + LongStream.of(5).asDoubleStream().sum());
    }

    private static void life() {
        show("twice", () -> {
            Stream<Integer> stream = Stream.of(1);
            stream.count();
            return stream.count();
        });
        show("linked", () -> {
            Stream<Integer> stream = Stream.of(1);
            stream.map(x -> x);
            return stream.filter(x -> true);
        });
        show("closed", () -> {
            Stream<Integer> stream = Stream.of(1);
            stream.close();
            return stream.toList();
        });
        show("close", () -> {
            try (Stream<Integer> stream = Stream.of(1, 2).onClose(() -> seen("close", 1)).map(x -> x + 1).onClose(() -> seen("close", 2))) {
                return stream.toList();
            }
        });
        show("close throws", () -> {
            Stream<Integer> stream = Stream.of(1).onClose(() -> {
                throw new IllegalStateException("a");
            }).onClose(() -> {
                throw new IllegalArgumentException("b");
            });
            try {
                stream.close();
                return "none";
            } catch (RuntimeException e) {
                return e + Arrays.toString(e.getSuppressed());
            }
        });
        show("concat close", () -> {
            Stream.concat(Stream.of(1).onClose(() -> seen("a", 1)), Stream.of(2).onClose(() -> seen("b", 2))).close();
            return "";
        });
        show("flat close", () -> Stream.of(1, 2).flatMap(x -> Stream.of(x).onClose(() -> seen("inner", x))).toList());
        show("parallel", () -> Stream.of(1).parallel().isParallel() + " " + Stream.of(1).parallel().sequential().isParallel());
        show("negative", () -> Stream.of(1).limit(-1));
        show("negative skip", () -> IntStream.of(1).skip(-2));
        show("null", () -> Stream.of(1).map(null));
        show("first null", () -> Stream.of((Integer) null, 1).findFirst());
        show("nulls", () -> Stream.of(1, null, 2).toList() + " " + Stream.ofNullable(null).count());
        show("late", () -> {
            List<Integer> list = new ArrayList<>(List.of(1, 2));
            Stream<Integer> stream = list.stream().map(x -> x + 1);
            list.add(3);
            return stream.toList();
        });
        show("changed", () -> {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
            list.stream().forEach(x -> list.add(seen("x", x)));
            return list;
        });
        show("changed early", () -> {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
            return list.stream().filter(x -> list.add(seen("x", x))).findFirst();
        });
        show("array store", () -> Arrays.toString(Stream.of("a").toArray(Integer[]::new)));
        show("builder", () -> Stream.<String>builder().add("x").add("y").build().toList());
        show("builder used", () -> {
            Stream.Builder<String> builder = Stream.builder();
            builder.build();
            return builder.add("z");
        });
        show("count skips", () -> List.of(1, 2, 3).stream().peek(x -> seen("p", x)).map(x -> x + 1).count());
        show("count filters", () -> List.of(1, 2, 3).stream().peek(x -> seen("p", x)).filter(x -> true).count());
        show("count limits", () -> List.of(1, 2, 3).stream().peek(x -> seen("p", x)).skip(1).limit(5).count());
        show("sets", () -> new LinkedHashSet<>(List.of(3, 1, 2)).stream().sorted().toList());
        show("maps", () -> new TreeMap<>(Map.of(1, "a", 2, "b")).entrySet().stream().map(e -> e.getKey() + e.getValue()).toList());
        show("split", () -> {
            Spliterator<Integer> right = List.of(1, 2, 3, 4, 5).toArray(new Integer[0]).length == 5 ? Arrays.asList(1, 2, 3, 4, 5).spliterator() : null;
            Spliterator<Integer> left = right.trySplit();
            List<Integer> order = new ArrayList<>();
            right.forEachRemaining(order::add);
            left.forEachRemaining(order::add);
            return order + " " + right.estimateSize();
        });
        show("iterator", () -> {
            Iterator<Integer> iterator = Spliterators.iterator(Stream.of(5, 6).spliterator());
            return iterator.next() + iterator.next() + " " + iterator.hasNext();
        });
        show("unknown", () -> StreamSupport.stream(Spliterators.spliteratorUnknownSize(List.of(1, 2).iterator(), 0), false).count());
        show("optional", () -> Stream.of(java.util.Optional.of(1), java.util.Optional.<Integer>empty()).flatMap(java.util.Optional::stream).toList());
        show("bits", () -> {
            java.util.BitSet bits = new java.util.BitSet();
            bits.set(3);
            bits.set(70);
            return bits.stream().boxed().toList();
        });
    }

    private static void randoms() {
        Random own = new Random(99);
        show("ints", () -> own.ints(5).boxed().toList() + " " + own.ints(9, -4, 13).boxed().toList() + own.nextInt(-5, 3) + " " + own.nextInt(-2000000000, 2000000000));
        show("longs", () -> own.longs(3).boxed().toList() + " " + own.nextLong(1000) + " " + own.nextLong(-7, 1L << 60) + " " + own.nextLong(8));
        show("doubles", () -> own.doubles(3).boxed().toList() + " " + own.nextDouble(5) + " " + own.nextDouble(-1, 1) + " " + own.nextGaussian() + " " + own.nextGaussian());
        show("wrong", () -> own.ints(3, 2, 1));
        show("wrong", () -> own.nextLong(0));
    }

    public static void main(String[] arguments) {
        pipelines();
        collectors();
        numbers();
        life();
        randoms();
    }
}
