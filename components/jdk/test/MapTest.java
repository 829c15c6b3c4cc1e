package jdkut.lang;

import java.util.Random;

/** Maps and sets: contents, order of iteration and exceptions, after the same random operations. */
final class MapTest {
    public static void main(String[] arguments) {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            hashed(random, new java.util.HashMap<>(), new jdkut.util.HashMap<>());
            hashed(random, new java.util.HashMap<>(round), new jdkut.util.HashMap<>(round));
            hashed(random, new java.util.LinkedHashMap<>(), new jdkut.util.LinkedHashMap<>());
            hashed(random, new java.util.LinkedHashMap<>(16, 0.5f, true), new jdkut.util.LinkedHashMap<>(16, 0.5f, true));
            hashed(random, new java.util.TreeMap<>(), new jdkut.util.TreeMap<>());
            sorted(random);
        }
    }

    private static void hashed(Random random, java.util.Map<String, java.lang.Integer> theirs, jdkut.util.Map<String, java.lang.Integer> ours) {
        for (int i = 0; i < 150; i++) {
            String key = java.lang.Integer.toString(random.nextInt(200) * 7919, 36);
            java.lang.Integer value = random.nextInt(5) == 0 ? null : java.lang.Integer.valueOf(random.nextInt(100));
            switch (random.nextInt(9)) {
                case 0: case 1: case 2: Check.same(key, theirs.put(key, value), ours.put(key, value)); break;
                case 3: Check.same(key, theirs.remove(key), ours.remove(key)); break;
                case 4: Check.same(key, theirs.get(key), ours.get(key)); break;
                case 5: Check.same(key, theirs.putIfAbsent(key, value), ours.putIfAbsent(key, value)); break;
                case 6: Check.same(key, theirs.merge(key, 1, (a, b) -> null), ours.merge(key, 1, (a, b) -> null)); break;
                case 7: Check.same(key, theirs.computeIfAbsent(key, k -> value), ours.computeIfAbsent(key, k -> value)); break;
                default: Check.same(key, theirs.compute(key, (k, v) -> value), ours.compute(key, (k, v) -> value)); break;
            }
        }
        Check.same("map", theirs.toString(), ours.toString());
        Check.same("hash", theirs.hashCode(), ours.hashCode());
        Check.same("keys", theirs.keySet().toString(), ours.keySet().toString());
        Check.same("copy", new java.util.HashMap<>(theirs).toString(), new jdkut.util.HashMap<>(ours).toString());
        Check.same("set", new java.util.HashSet<>(theirs.keySet()).toString(), new jdkut.util.HashSet<>(ours.keySet()).toString());
        theirs.values().removeIf(v -> v == null);
        ours.values().removeIf(v -> v == null);
        Check.same("removed", theirs.toString(), ours.toString());
        Check.same("changed", () -> {
            for (String key : theirs.keySet()) {
                theirs.put(key + "!", null);
            }
            return 0;
        }, () -> {
            for (String key : ours.keySet()) {
                ours.put(key + "!", null);
            }
            return 0;
        });
    }

    private static void sorted(Random random) {
        java.util.NavigableMap<java.lang.Integer, String> theirs = new java.util.TreeMap<>();
        jdkut.util.NavigableMap<java.lang.Integer, String> ours = new jdkut.util.TreeMap<>();
        for (int i = 0; i < 60; i++) {
            int key = random.nextInt(100);
            theirs.put(key, "v" + i);
            ours.put(key, "v" + i);
        }
        int low = random.nextInt(100);
        int high = random.nextInt(100);
        boolean inclusive = random.nextBoolean();
        views(random, theirs, ours);
        views(random, theirs.descendingMap(), ours.descendingMap());
        views(random, theirs.headMap(high, inclusive), ours.headMap(high, inclusive));
        views(random, theirs.tailMap(low, inclusive).descendingMap(), ours.tailMap(low, inclusive).descendingMap());
        Check.same("range", () -> theirs.subMap(low, inclusive, high, !inclusive), () -> ours.subMap(low, inclusive, high, !inclusive));
        if (low <= high) {
            views(random, theirs.subMap(low, true, high, inclusive), ours.subMap(low, true, high, inclusive));
            Check.same("nested", () -> theirs.subMap(low, high).headMap(50), () -> ours.subMap(low, high).headMap(50));
        }
        Check.same("after", theirs.toString(), ours.toString());
    }

    private static void views(Random random, java.util.NavigableMap<java.lang.Integer, String> theirs, jdkut.util.NavigableMap<java.lang.Integer, String> ours) {
        for (int i = 0; i < 20; i++) {
            int key = random.nextInt(100);
            Check.same("floor", theirs.floorKey(key), ours.floorKey(key));
            Check.same("lower", theirs.lowerKey(key), ours.lowerKey(key));
            Check.same("ceiling", theirs.ceilingKey(key), ours.ceilingKey(key));
            Check.same("higher", String.valueOf(theirs.higherEntry(key)), String.valueOf(ours.higherEntry(key)));
            Check.same("put", () -> theirs.put(key, "p"), () -> ours.put(key, "p"));
            Check.same("remove", theirs.remove(key + 1), ours.remove(key + 1));
        }
        Check.same("first", () -> theirs.firstKey(), () -> ours.firstKey());
        Check.same("last", () -> theirs.lastKey(), () -> ours.lastKey());
        Check.same("poll", String.valueOf(theirs.pollFirstEntry()), String.valueOf(ours.pollFirstEntry()));
        Check.same("poll", String.valueOf(theirs.pollLastEntry()), String.valueOf(ours.pollLastEntry()));
        Check.same("size", theirs.size(), ours.size());
        Check.same("view", theirs.toString(), ours.toString());
        Check.same("keys", () -> theirs.navigableKeySet().headSet(40), () -> ours.navigableKeySet().headSet(40));
        Check.same("keys", theirs.descendingKeySet().toString(), ours.descendingKeySet().toString());
    }
}
