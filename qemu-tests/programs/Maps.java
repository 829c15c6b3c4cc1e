import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** HashMap, LinkedHashMap and TreeMap: order of iteration, null keys, collisions, views, the default methods. */
public class Maps {
    record Key(int value) {
        @Override
        public int hashCode() {
            return value % 3;
        }
    }

    static void exercise(Map<String, Integer> map) {
        for (String word : "the cat and the dog and the bird saw a cat".split(" ")) {
            map.merge(word, 1, Integer::sum);
        }
        System.out.println(map + " " + map.size() + " " + map.hashCode());
        System.out.println(map.put("cat", 10) + " " + map.put("new", 1) + " " + map.get("none") + " " + map.getOrDefault("none", -1) + " " + map.remove("dog") + " "
                + map.remove("none") + " " + map.containsKey("the") + map.containsValue(10) + map.putIfAbsent("the", 99) + map.putIfAbsent("fresh", 5));
        System.out.println(map.computeIfAbsent("made", String::length) + " " + map.computeIfPresent("made", (k, v) -> null) + " " + map.compute("the", (k, v) -> v * 7)
                + " " + map.replace("the", 4) + " " + map.keySet() + map.values());
        for (Iterator<Map.Entry<String, Integer>> i = map.entrySet().iterator(); i.hasNext();) {
            Map.Entry<String, Integer> entry = i.next();
            if (entry.getValue() == 1) {
                i.remove();
            } else {
                entry.setValue(entry.getValue() * 2);
            }
        }
        System.out.println(map + " " + map.equals(new HashMap<>(map)));
        map.keySet().remove("the");
        map.values().removeIf(value -> value > 15);
        map.replaceAll((key, value) -> key.length() + value);
        map.forEach((key, value) -> System.out.print(key + "=" + value + ";"));
        map.clear();
        System.out.println(map.isEmpty());
    }

    public static void main(String[] args) {
        exercise(new HashMap<>());
        exercise(new LinkedHashMap<>());
        exercise(new TreeMap<>());
        Map<Object, String> mixed = new HashMap<>();
        mixed.put(null, "null");
        mixed.put(1, "int");
        mixed.put(1L, "long");
        mixed.put('1', "char");
        mixed.put("1", "string");
        System.out.println(mixed.get(null) + mixed.get(1) + mixed.get(1L) + mixed.get('1') + mixed.get("1") + mixed.size() + mixed.remove(null) + mixed.containsKey(null));
        Map<Key, Integer> colliding = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            colliding.put(new Key(i), i * i);
        }
        int sum = 0;
        for (int i = 0; i < 50; i++) {
            sum += colliding.getOrDefault(new Key(i), -1);
        }
        System.out.println(sum + " " + colliding.size());
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            numbers.put(i * 7919 % 1009, i);
        }
        System.out.println(numbers.keySet());
        LinkedHashMap<String, Integer> recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                return size() > 3;
            }
        };
        for (String key : "a b c a d b".split(" ")) {
            recent.put(key, key.hashCode());
            recent.get("c");
        }
        System.out.println(recent);
        TreeMap<Integer, String> tree = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            tree.put(i * 17 % 41, "v" + i);
        }
        for (int i = 0; i < 40; i += 3) {
            tree.remove(i);
        }
        System.out.println(tree.firstKey() + " " + tree.lastEntry().getValue() + " " + tree.floorKey(30) + tree.ceilingKey(30) + tree.lowerKey(1) + tree.higherKey(38) + tree.higherKey(100));
        System.out.println(tree.headMap(8) + " " + tree.tailMap(36, false) + " " + tree.subMap(10, 14).size() + " " + tree.descendingMap().firstKey() + tree.pollFirstEntry());
        Map<String, List<Integer>> grouped = new TreeMap<>((a, b) -> b.compareTo(a));
        for (int i = 0; i < 10; i++) {
            grouped.computeIfAbsent(i % 3 == 0 ? "fizz" : i % 2 == 0 ? "even" : "odd", key -> new ArrayList<>()).add(i);
        }
        System.out.println(grouped);
        System.out.println(Map.of("k", 1).get("k") + Map.entry("a", 2).getValue() + " " + Map.of().size());
    }
}
