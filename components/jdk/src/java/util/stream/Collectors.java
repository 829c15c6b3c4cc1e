package java.util.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** The usual collectors. */
public final class Collectors {
    private static final Set<Collector.Characteristics> NONE = Set.of();
    private static final Set<Collector.Characteristics> IDENTITY = Set.of(Collector.Characteristics.IDENTITY_FINISH);
    private static final Set<Collector.Characteristics> UNORDERED_IDENTITY =
            Set.of(Collector.Characteristics.IDENTITY_FINISH, Collector.Characteristics.UNORDERED);
    private static final Set<Collector.Characteristics> UNORDERED = Set.of(Collector.Characteristics.UNORDERED);
    private static final Set<Collector.Characteristics> CONCURRENT_IDENTITY =
            Set.of(Collector.Characteristics.IDENTITY_FINISH, Collector.Characteristics.UNORDERED, Collector.Characteristics.CONCURRENT);

    private Collectors() {
    }

    /** One value that changes. */
    private static final class Box<T> {
        private T value;
        private boolean any;

        Box(T value) {
            this.value = value;
        }
    }

    private static <T, A> Collector<T, A, A> plain(Supplier<A> supplier, BiConsumer<A, T> accumulator, BinaryOperator<A> combiner,
            Set<Collector.Characteristics> characteristics) {
        return new SimpleCollector<>(supplier, accumulator, combiner, state -> state, characteristics);
    }

    private static <T, C extends Collection<T>> C joined(C first, C second) {
        first.addAll(second);
        return first;
    }

    public static <T, C extends Collection<T>> Collector<T, ?, C> toCollection(Supplier<C> supplier) {
        return plain(supplier, Collection<T>::add, Collectors::joined, IDENTITY);
    }

    public static <T> Collector<T, ?, List<T>> toList() {
        return plain(ArrayList::new, List::add, Collectors::joined, IDENTITY);
    }

    /** Without nulls. */
    public static <T> Collector<T, ?, List<T>> toUnmodifiableList() {
        return new SimpleCollector<T, List<T>, List<T>>(ArrayList::new, List::add, Collectors::joined, List::copyOf, NONE);
    }

    public static <T> Collector<T, ?, Set<T>> toSet() {
        return plain(HashSet::new, Set::add, Collectors::joined, UNORDERED_IDENTITY);
    }

    /** Without nulls. */
    public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
        return new SimpleCollector<T, Set<T>, Set<T>>(HashSet::new, Set::add, Collectors::joined, Set::copyOf, UNORDERED);
    }

    public static Collector<CharSequence, ?, String> joining() {
        return new SimpleCollector<>(StringBuilder::new, StringBuilder::append, (first, second) -> first.append(second), StringBuilder::toString, NONE);
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence separator) {
        return joining(separator, "", "");
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence separator, CharSequence prefix, CharSequence suffix) {
        return new SimpleCollector<>(() -> new StringJoiner(separator, prefix, suffix), StringJoiner::add, StringJoiner::merge, StringJoiner::toString, NONE);
    }

    public static <T, U, A, R> Collector<T, ?, R> mapping(Function<? super T, ? extends U> function, Collector<? super U, A, R> downstream) {
        BiConsumer<A, ? super U> accumulator = downstream.accumulator();
        return new SimpleCollector<>(downstream.supplier(), (state, element) -> accumulator.accept(state, function.apply(element)),
                downstream.combiner(), downstream.finisher(), downstream.characteristics());
    }

    public static <T, U, A, R> Collector<T, ?, R> flatMapping(Function<? super T, ? extends Stream<? extends U>> function,
            Collector<? super U, A, R> downstream) {
        BiConsumer<A, ? super U> accumulator = downstream.accumulator();
        return new SimpleCollector<>(downstream.supplier(), (state, element) -> {
            try (Stream<? extends U> inner = function.apply(element)) {
                if (inner != null) {
                    inner.sequential().forEach(one -> accumulator.accept(state, one));
                }
            }
        }, downstream.combiner(), downstream.finisher(), downstream.characteristics());
    }

    public static <T, A, R> Collector<T, ?, R> filtering(Predicate<? super T> filter, Collector<? super T, A, R> downstream) {
        BiConsumer<A, ? super T> accumulator = downstream.accumulator();
        return new SimpleCollector<>(downstream.supplier(), (state, element) -> {
            if (filter.test(element)) {
                accumulator.accept(state, element);
            }
        }, downstream.combiner(), downstream.finisher(), downstream.characteristics());
    }

    public static <T, A, R, S> Collector<T, A, S> collectingAndThen(Collector<T, A, R> downstream, Function<R, S> finisher) {
        Set<Collector.Characteristics> characteristics = downstream.characteristics();
        if (characteristics.contains(Collector.Characteristics.IDENTITY_FINISH)) {
            Set<Collector.Characteristics> rest = new HashSet<>(characteristics);
            rest.remove(Collector.Characteristics.IDENTITY_FINISH);
            characteristics = Collections.unmodifiableSet(rest);
        }
        return new SimpleCollector<>(downstream.supplier(), downstream.accumulator(), downstream.combiner(),
                downstream.finisher().andThen(finisher), characteristics);
    }

    public static <T> Collector<T, ?, Long> counting() {
        return summingLong(element -> 1L);
    }

    public static <T> Collector<T, ?, Optional<T>> minBy(Comparator<? super T> comparator) {
        Objects.requireNonNull(comparator);
        return reducing((first, second) -> comparator.compare(first, second) <= 0 ? first : second);
    }

    public static <T> Collector<T, ?, Optional<T>> maxBy(Comparator<? super T> comparator) {
        Objects.requireNonNull(comparator);
        return reducing((first, second) -> comparator.compare(first, second) >= 0 ? first : second);
    }

    public static <T> Collector<T, ?, Integer> summingInt(ToIntFunction<? super T> function) {
        return new SimpleCollector<T, int[], Integer>(() -> new int[1], (sum, element) -> sum[0] += function.applyAsInt(element), (first, second) -> {
            first[0] += second[0];
            return first;
        }, sum -> sum[0], NONE);
    }

    public static <T> Collector<T, ?, Long> summingLong(ToLongFunction<? super T> function) {
        return new SimpleCollector<T, long[], Long>(() -> new long[1], (sum, element) -> sum[0] += function.applyAsLong(element), (first, second) -> {
            first[0] += second[0];
            return first;
        }, sum -> sum[0], NONE);
    }

    public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> function) {
        return new SimpleCollector<T, DoubleSummaryStatistics, Double>(DoubleSummaryStatistics::new,
                (state, element) -> state.accept(function.applyAsDouble(element)), Collectors::combined, DoubleSummaryStatistics::getSum, NONE);
    }

    private static DoubleSummaryStatistics combined(DoubleSummaryStatistics first, DoubleSummaryStatistics second) {
        first.combine(second);
        return first;
    }

    public static <T> Collector<T, ?, Double> averagingInt(ToIntFunction<? super T> function) {
        return averagingLong(function::applyAsInt);
    }

    public static <T> Collector<T, ?, Double> averagingLong(ToLongFunction<? super T> function) {
        return new SimpleCollector<T, long[], Double>(() -> new long[2], (state, element) -> {
            state[0] += function.applyAsLong(element);
            state[1]++;
        }, (first, second) -> {
            first[0] += second[0];
            first[1] += second[1];
            return first;
        }, state -> state[1] == 0 ? 0.0 : (double) state[0] / state[1], NONE);
    }

    public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> function) {
        return new SimpleCollector<T, DoubleSummaryStatistics, Double>(DoubleSummaryStatistics::new,
                (state, element) -> state.accept(function.applyAsDouble(element)), Collectors::combined, DoubleSummaryStatistics::getAverage, NONE);
    }

    public static <T> Collector<T, ?, T> reducing(T identity, BinaryOperator<T> operator) {
        return reducing(identity, element -> element, operator);
    }

    public static <T> Collector<T, ?, Optional<T>> reducing(BinaryOperator<T> operator) {
        return new SimpleCollector<T, Box<T>, Optional<T>>(() -> new Box<>(null), (box, element) -> {
            box.value = box.any ? operator.apply(box.value, element) : element;
            box.any = true;
        }, (first, second) -> {
            if (second.any) {
                first.value = first.any ? operator.apply(first.value, second.value) : second.value;
                first.any = true;
            }
            return first;
        }, box -> Optional.ofNullable(box.value), NONE);
    }

    public static <T, U> Collector<T, ?, U> reducing(U identity, Function<? super T, ? extends U> function, BinaryOperator<U> operator) {
        return new SimpleCollector<T, Box<U>, U>(() -> new Box<>(identity), (box, element) -> box.value = operator.apply(box.value, function.apply(element)),
                (first, second) -> {
                    first.value = operator.apply(first.value, second.value);
                    return first;
                }, box -> box.value, NONE);
    }

    public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(Function<? super T, ? extends K> classifier) {
        return groupingBy(classifier, toList());
    }

    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(Function<? super T, ? extends K> classifier, Collector<? super T, A, D> downstream) {
        return groupingBy(classifier, HashMap::new, downstream);
    }

    public static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> groupingBy(Function<? super T, ? extends K> classifier, Supplier<M> factory,
            Collector<? super T, A, D> downstream) {
        return grouping(classifier, factory, downstream, IDENTITY);
    }

    public static <T, K> Collector<T, ?, ConcurrentMap<K, List<T>>> groupingByConcurrent(Function<? super T, ? extends K> classifier) {
        return groupingByConcurrent(classifier, toList());
    }

    public static <T, K, A, D> Collector<T, ?, ConcurrentMap<K, D>> groupingByConcurrent(Function<? super T, ? extends K> classifier,
            Collector<? super T, A, D> downstream) {
        return groupingByConcurrent(classifier, ConcurrentHashMap::new, downstream);
    }

    public static <T, K, A, D, M extends ConcurrentMap<K, D>> Collector<T, ?, M> groupingByConcurrent(Function<? super T, ? extends K> classifier,
            Supplier<M> factory, Collector<? super T, A, D> downstream) {
        return grouping(classifier, factory, downstream, CONCURRENT_IDENTITY);
    }

    @SuppressWarnings("unchecked")
    private static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> grouping(Function<? super T, ? extends K> classifier, Supplier<M> factory,
            Collector<? super T, A, D> downstream, Set<Collector.Characteristics> identity) {
        Supplier<A> supplier = downstream.supplier();
        BiConsumer<A, ? super T> accumulator = downstream.accumulator();
        BiConsumer<Map<K, A>, T> add = (map, element) -> {
            K key = Objects.requireNonNull(classifier.apply(element), "element cannot be mapped to a null key");
            accumulator.accept(map.computeIfAbsent(key, absent -> supplier.get()), element);
        };
        BinaryOperator<Map<K, A>> combine = (first, second) -> merged(first, second, downstream.combiner());
        Supplier<Map<K, A>> states = (Supplier<Map<K, A>>) (Supplier<?>) factory;
        boolean done = downstream.characteristics().contains(Collector.Characteristics.IDENTITY_FINISH);
        Set<Collector.Characteristics> rest = identity.size() == 1 ? NONE : Set.of(Collector.Characteristics.UNORDERED, Collector.Characteristics.CONCURRENT);
        Function<A, A> finish = (Function<A, A>) downstream.finisher();
        return new SimpleCollector<>(states, add, combine, map -> {
            if (!done) {
                map.replaceAll((key, state) -> finish.apply(state));
            }
            return (M) map;
        }, done ? identity : rest);
    }

    private static <K, V, M extends Map<K, V>> M merged(M first, M second, BinaryOperator<V> operator) {
        second.forEach((key, value) -> first.merge(key, value, operator));
        return first;
    }

    public static <T> Collector<T, ?, Map<Boolean, List<T>>> partitioningBy(Predicate<? super T> filter) {
        return partitioningBy(filter, toList());
    }

    public static <T, D, A> Collector<T, ?, Map<Boolean, D>> partitioningBy(Predicate<? super T> filter, Collector<? super T, A, D> downstream) {
        BiConsumer<A, ? super T> accumulator = downstream.accumulator();
        BinaryOperator<A> operator = downstream.combiner();
        Supplier<A> supplier = downstream.supplier();
        return new SimpleCollector<T, Partition<A>, Map<Boolean, D>>(() -> new Partition<>(supplier.get(), supplier.get()),
                (parts, element) -> accumulator.accept(filter.test(element) ? parts.yes : parts.no, element),
                (first, second) -> new Partition<>(operator.apply(first.yes, second.yes), operator.apply(first.no, second.no)),
                parts -> new Partition<>(downstream.finisher().apply(parts.yes), downstream.finisher().apply(parts.no)), NONE);
    }

    /** The map of {@code partitioningBy}, which has both keys always. */
    private static final class Partition<T> extends java.util.AbstractMap<Boolean, T> {
        private final T yes;
        private final T no;

        Partition(T yes, T no) {
            this.yes = yes;
            this.no = no;
        }

        @Override
        public T get(Object key) {
            return key instanceof Boolean ? (Boolean) key ? yes : no : null;
        }

        @Override
        public Set<Map.Entry<Boolean, T>> entrySet() {
            return new java.util.AbstractSet<Map.Entry<Boolean, T>>() {
                @Override
                public Iterator<Map.Entry<Boolean, T>> iterator() {
                    Map.Entry<Boolean, T> first = new SimpleImmutableEntry<>(false, no);
                    Map.Entry<Boolean, T> second = new SimpleImmutableEntry<>(true, yes);
                    return List.of(first, second).iterator();
                }

                @Override
                public int size() {
                    return 2;
                }
            };
        }
    }

    private static IllegalStateException duplicate(Object key, Object first, Object second) {
        return new IllegalStateException("Duplicate key " + key + " (attempted merging values " + first + " and " + second + ")");
    }

    private static <K, V> void putNew(Map<K, V> map, K key, V value) {
        V old = map.putIfAbsent(key, Objects.requireNonNull(value));
        if (old != null) {
            throw duplicate(key, old, value);
        }
    }

    /** IllegalStateException if two elements have the same key. */
    public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(Function<? super T, ? extends K> keys, Function<? super T, ? extends U> values) {
        return plain(HashMap::new, (map, element) -> putNew(map, keys.apply(element), values.apply(element)), (first, second) -> {
            second.forEach((key, value) -> putNew(first, key, value));
            return first;
        }, IDENTITY);
    }

    public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(Function<? super T, ? extends K> keys, Function<? super T, ? extends U> values,
            BinaryOperator<U> merge) {
        return toMap(keys, values, merge, HashMap::new);
    }

    public static <T, K, U, M extends Map<K, U>> Collector<T, ?, M> toMap(Function<? super T, ? extends K> keys, Function<? super T, ? extends U> values,
            BinaryOperator<U> merge, Supplier<M> factory) {
        return plain(factory, (map, element) -> map.merge(keys.apply(element), values.apply(element), merge),
                (first, second) -> merged(first, second, merge), IDENTITY);
    }

    public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(Function<? super T, ? extends K> keys, Function<? super T, ? extends U> values) {
        Objects.requireNonNull(keys, "keyMapper");
        Objects.requireNonNull(values, "valueMapper");
        return collectingAndThen(toMap(keys, values), Map::copyOf);
    }

    public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(Function<? super T, ? extends K> keys, Function<? super T, ? extends U> values,
            BinaryOperator<U> merge) {
        Objects.requireNonNull(keys, "keyMapper");
        Objects.requireNonNull(values, "valueMapper");
        Objects.requireNonNull(merge, "mergeFunction");
        return collectingAndThen(toMap(keys, values, merge), Map::copyOf);
    }

    /** IllegalStateException if two elements have the same key. */
    public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(Function<? super T, ? extends K> keys,
            Function<? super T, ? extends U> values) {
        return plain(ConcurrentHashMap::new, (map, element) -> putNew(map, keys.apply(element), values.apply(element)), (first, second) -> {
            second.forEach((key, value) -> putNew(first, key, value));
            return first;
        }, CONCURRENT_IDENTITY);
    }

    public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(Function<? super T, ? extends K> keys,
            Function<? super T, ? extends U> values, BinaryOperator<U> merge) {
        return plain(ConcurrentHashMap::new, (map, element) -> map.merge(keys.apply(element), values.apply(element), merge),
                (first, second) -> merged(first, second, merge), CONCURRENT_IDENTITY);
    }

    public static <T> Collector<T, ?, IntSummaryStatistics> summarizingInt(ToIntFunction<? super T> function) {
        return plain(IntSummaryStatistics::new, (state, element) -> state.accept(function.applyAsInt(element)), (first, second) -> {
            first.combine(second);
            return first;
        }, IDENTITY);
    }

    public static <T> Collector<T, ?, LongSummaryStatistics> summarizingLong(ToLongFunction<? super T> function) {
        return plain(LongSummaryStatistics::new, (state, element) -> state.accept(function.applyAsLong(element)), (first, second) -> {
            first.combine(second);
            return first;
        }, IDENTITY);
    }

    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(ToDoubleFunction<? super T> function) {
        return plain(DoubleSummaryStatistics::new, (state, element) -> state.accept(function.applyAsDouble(element)), (first, second) -> {
            first.combine(second);
            return first;
        }, IDENTITY);
    }

    /** Gives all elements to two collectors and their results to {@code merger}. */
    public static <T, R, S, U> Collector<T, ?, U> teeing(Collector<? super T, ?, R> first, Collector<? super T, ?, S> second,
            BiFunction<? super R, ? super S, U> merger) {
        return tee(first, second, merger);
    }

    private static <T, A, B, R, S, U> Collector<T, ?, U> tee(Collector<? super T, A, R> first, Collector<? super T, B, S> second,
            BiFunction<? super R, ? super S, U> merger) {
        Objects.requireNonNull(first, "downstream1");
        Objects.requireNonNull(second, "downstream2");
        Objects.requireNonNull(merger, "merger");
        BiConsumer<A, ? super T> intoFirst = first.accumulator();
        BiConsumer<B, ? super T> intoSecond = second.accumulator();
        class Pair {
            private A left = first.supplier().get();
            private B right = second.supplier().get();
        }
        return new SimpleCollector<T, Pair, U>(Pair::new, (pair, element) -> {
            intoFirst.accept(pair.left, element);
            intoSecond.accept(pair.right, element);
        }, (one, other) -> {
            one.left = first.combiner().apply(one.left, other.left);
            one.right = second.combiner().apply(one.right, other.right);
            return one;
        }, pair -> merger.apply(first.finisher().apply(pair.left), second.finisher().apply(pair.right)), NONE);
    }
}
