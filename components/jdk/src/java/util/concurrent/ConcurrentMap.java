package java.util.concurrent;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A map without nulls whose operations are atomic. */
public interface ConcurrentMap<K, V> extends Map<K, V> {
    @Override
    default V getOrDefault(Object key, V otherwise) {
        V value = get(key);
        return value != null ? value : otherwise;
    }

    @Override
    default void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        for (Map.Entry<K, V> entry : entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    V putIfAbsent(K key, V value);

    @Override
    boolean remove(Object key, Object value);

    @Override
    boolean replace(K key, V old, V value);

    @Override
    V replace(K key, V value);

    @Override
    default void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        forEach((key, value) -> {
            V old = value;
            while (!replace(key, old, function.apply(key, old))) {
                old = get(key);
                if (old == null) {
                    break;
                }
            }
        });
    }

    @Override
    V computeIfAbsent(K key, Function<? super K, ? extends V> function);

    @Override
    V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function);

    @Override
    V compute(K key, BiFunction<? super K, ? super V, ? extends V> function);

    @Override
    V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function);
}
