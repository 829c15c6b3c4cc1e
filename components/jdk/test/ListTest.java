package jdkut.lang;

import java.util.Random;

/** Lists, deques, priority queues and bit sets after the same random operations; sorting; Random; immutable collections. */
final class ListTest {
    public static void main(String[] arguments) {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            lists(random, new java.util.ArrayList<>(), new jdkut.util.ArrayList<>());
            lists(random, new java.util.LinkedList<>(), new jdkut.util.LinkedList<>());
            deques(random, new java.util.ArrayDeque<>(), new jdkut.util.ArrayDeque<>());
            deques(random, new java.util.LinkedList<>(), new jdkut.util.LinkedList<>());
            heap(random);
            bits(random);
            sorting(random, random.nextInt(round < 5 ? 20000 : 200));
            sequence(random.nextLong());
        }
    }

    private static void lists(Random random, java.util.List<String> theirs, jdkut.util.List<String> ours) {
        for (int i = 0; i < 80; i++) {
            int index = random.nextInt(theirs.size() + 3) - 1;
            String text = "e" + random.nextInt(30);
            switch (random.nextInt(8)) {
                case 0: case 1: case 2: theirs.add(text); ours.add(text); break;
                case 3: Check.same("add", () -> { theirs.add(index, text); return 0; }, () -> { ours.add(index, text); return 0; }); break;
                case 4: Check.same("get", () -> theirs.get(index), () -> ours.get(index)); break;
                case 5: Check.same("set", () -> theirs.set(index, text), () -> ours.set(index, text)); break;
                case 6: Check.same("remove", () -> theirs.remove(text), () -> ours.remove(text)); break;
                default: Check.same("remove", () -> theirs.remove(index), () -> ours.remove(index)); break;
            }
            Check.same("indexOf", theirs.indexOf(text), ours.indexOf(text));
            Check.same("lastIndexOf", theirs.lastIndexOf(text), ours.lastIndexOf(text));
        }
        int middle = theirs.size() / 2;
        theirs.subList(middle / 2, middle).replaceAll(s -> s + s);
        ours.subList(middle / 2, middle).replaceAll(s -> s + s);
        java.util.ListIterator<String> a = theirs.listIterator(middle);
        jdkut.util.ListIterator<String> b = ours.listIterator(middle);
        for (int i = 0; i < 30; i++) {
            switch (random.nextInt(5)) {
                case 0: Check.same("next", () -> a.next(), () -> b.next()); break;
                case 1: Check.same("previous", () -> a.previous(), () -> b.previous()); break;
                case 2: Check.same("remove", () -> { a.remove(); return 0; }, () -> { b.remove(); return 0; }); break;
                case 3: a.add("new"); b.add("new"); break;
                default: Check.same("set", () -> { a.set("x"); return 0; }, () -> { b.set("x"); return 0; }); break;
            }
            Check.same("place", a.nextIndex(), b.nextIndex());
        }
        Check.same("list", theirs.toString(), ours.toString());
        Check.same("hash", theirs.hashCode(), ours.hashCode());
        theirs.subList(0, theirs.size() / 3).clear();
        ours.subList(0, ours.size() / 3).clear();
        theirs.removeIf(s -> s.endsWith("1"));
        ours.removeIf(s -> s.endsWith("1"));
        theirs.sort(java.util.Comparator.comparing(String::length));
        ours.sort(jdkut.util.Comparator.comparing(String::length));
        Check.same("sorted", theirs.toString(), ours.toString());
        java.util.Collections.rotate(theirs, 3);
        jdkut.util.Collections.rotate(ours, 3);
        java.util.Collections.reverse(theirs);
        jdkut.util.Collections.reverse(ours);
        java.util.Collections.shuffle(theirs, new Random(9));
        jdkut.util.Collections.shuffle(ours, new jdkut.util.Random(9));
        Check.same("shuffled", theirs.toString(), ours.toString());
        Check.same("immutable", java.util.List.copyOf(theirs).toString(), jdkut.util.List.copyOf(ours).toString());
        Check.same("immutable", () -> java.util.List.of(1, 2).add(3), () -> jdkut.util.List.of(1, 2).add(3));
        Check.same("immutable", () -> java.util.Set.of(1, 1), () -> jdkut.util.Set.of(1, 1));
        Check.same("changed", () -> { for (String s : theirs) { theirs.add(s); } return 0; }, () -> { for (String s : ours) { ours.add(s); } return 0; });
    }

    private static void deques(Random random, java.util.Deque<java.lang.Integer> theirs, jdkut.util.Deque<java.lang.Integer> ours) {
        for (int i = 0; i < 120; i++) {
            int value = random.nextInt(20);
            switch (random.nextInt(8)) {
                case 0: case 1: theirs.addLast(value); ours.addLast(value); break;
                case 2: case 3: theirs.push(value); ours.push(value); break;
                case 4: Check.same("poll", theirs.poll(), ours.poll()); break;
                case 5: Check.same("pop", () -> theirs.pop(), () -> ours.pop()); break;
                case 6: Check.same("last", theirs.pollLast(), ours.pollLast()); break;
                default: Check.same("remove", theirs.removeLastOccurrence(value), ours.removeLastOccurrence(value)); break;
            }
        }
        theirs.removeIf(v -> v % 3 == 0);
        ours.removeIf(v -> v % 3 == 0);
        Check.same("deque", theirs.toString(), ours.toString());
    }

    private static void heap(Random random) {
        java.util.PriorityQueue<java.lang.Integer> theirs = new java.util.PriorityQueue<>(java.util.Comparator.reverseOrder());
        jdkut.util.PriorityQueue<java.lang.Integer> ours = new jdkut.util.PriorityQueue<>(jdkut.util.Comparator.reverseOrder());
        for (int i = 0; i < 100; i++) {
            int value = random.nextInt(50);
            switch (random.nextInt(4)) {
                case 0: Check.same("poll", theirs.poll(), ours.poll()); break;
                case 1: Check.same("remove", theirs.remove(value), ours.remove((Object) value)); break;
                default: theirs.add(value); ours.add(value); break;
            }
            Check.same("heap", theirs.toString(), ours.toString());
        }
        Check.same("copy", new java.util.PriorityQueue<>(java.util.Arrays.asList(5, 3, 9, 1)).toString(), new jdkut.util.PriorityQueue<>(jdkut.util.Arrays.asList(5, 3, 9, 1)).toString());
    }

    private static void bits(Random random) {
        java.util.BitSet theirs = new java.util.BitSet();
        jdkut.util.BitSet ours = new jdkut.util.BitSet();
        for (int i = 0; i < 50; i++) {
            int start = random.nextInt(300);
            int end = start + random.nextInt(100);
            switch (random.nextInt(5)) {
                case 0: theirs.set(start); ours.set(start); break;
                case 1: theirs.clear(start, end); ours.clear(start, end); break;
                case 2: theirs.flip(start, end); ours.flip(start, end); break;
                case 3: theirs.set(start, end); ours.set(start, end); break;
                default: theirs.clear(start); ours.clear(start); break;
            }
            Check.same("next", theirs.nextSetBit(start), ours.nextSetBit(start));
            Check.same("next", theirs.nextClearBit(start), ours.nextClearBit(start));
            Check.same("previous", theirs.previousSetBit(start), ours.previousSetBit(start));
            Check.same("count", theirs.cardinality(), ours.cardinality());
            Check.same("length", theirs.length(), ours.length());
        }
        Check.same("bits", theirs.toString(), ours.toString());
        Check.same("hash", theirs.hashCode(), ours.hashCode());
    }

    private static void sorting(Random random, int length) {
        int kind = random.nextInt(4);
        int[] ints = new int[length];
        double[] doubles = new double[length];
        byte[] bytes = new byte[length];
        String[] texts = new String[length];
        for (int i = 0; i < length; i++) {
            ints[i] = kind == 0 ? i : kind == 1 ? -i : kind == 2 ? random.nextInt(5) : random.nextInt();
            doubles[i] = kind == 3 ? Double.longBitsToDouble(random.nextLong()) : ints[i] / 2 * -0.0 + (kind == 2 ? 0 : ints[i]);
            bytes[i] = (byte) random.nextInt();
            texts[i] = "t" + random.nextInt(40) + (i & 1);
        }
        int[] sortedInts = ints.clone();
        double[] sortedDoubles = doubles.clone();
        byte[] sortedBytes = bytes.clone();
        String[] sortedTexts = texts.clone();
        java.util.Arrays.sort(sortedInts);
        java.util.Arrays.sort(sortedDoubles);
        java.util.Arrays.sort(sortedBytes);
        java.util.Arrays.sort(sortedTexts, (x, y) -> x.substring(0, x.length() - 1).compareTo(y.substring(0, y.length() - 1)));
        jdkut.util.Arrays.sort(ints);
        jdkut.util.Arrays.sort(doubles);
        jdkut.util.Arrays.sort(bytes);
        jdkut.util.Arrays.sort(texts, (x, y) -> x.substring(0, x.length() - 1).compareTo(y.substring(0, y.length() - 1)));
        Check.same("ints", java.util.Arrays.toString(sortedInts), jdkut.util.Arrays.toString(ints));
        Check.same("doubles", true, java.util.Arrays.equals(sortedDoubles, doubles));
        Check.same("bytes", true, java.util.Arrays.equals(sortedBytes, bytes));
        Check.same("texts", true, java.util.Arrays.equals(sortedTexts, texts));
        int key = length == 0 ? 0 : ints[length / 3];
        Check.same("search", ints.length == 0 || ints[jdkut.util.Arrays.binarySearch(ints, key)] == key, true);
        Check.same("search", java.util.Arrays.binarySearch(sortedTexts, "t7x"), jdkut.util.Arrays.binarySearch(sortedTexts, "t7x"));
        Check.same("hash", java.util.Arrays.hashCode(doubles), jdkut.util.Arrays.hashCode(doubles));
        Object[] nested = {ints, new Object[] {texts, null}, 1};
        Check.same("deep", java.util.Arrays.deepToString(nested), jdkut.util.Arrays.deepToString(nested));
        Check.same("deep", java.util.Arrays.deepHashCode(nested), jdkut.util.Arrays.deepHashCode(nested));
        Check.same("copy", java.util.Arrays.toString(java.util.Arrays.copyOfRange(texts, length / 2, length + 2)),
            jdkut.util.Arrays.toString(jdkut.util.Arrays.copyOfRange(texts, length / 2, length + 2)));
    }

    private static void sequence(long seed) {
        Random theirs = new Random(seed);
        jdkut.util.Random ours = new jdkut.util.Random(seed);
        for (int i = 0; i < 50; i++) {
            int bound = (int) (seed >>> i) & 0x7fffffff | 1;
            Check.same("int", theirs.nextInt(), ours.nextInt());
            Check.same("bound", theirs.nextInt(bound), ours.nextInt(bound));
            Check.same("power", theirs.nextInt(64), ours.nextInt(64));
            Check.same("long", theirs.nextLong(), ours.nextLong());
            Check.same("double", theirs.nextDouble(), ours.nextDouble());
            Check.same("float", theirs.nextFloat(), ours.nextFloat());
            Check.same("boolean", theirs.nextBoolean(), ours.nextBoolean());
            Check.same("range", theirs.nextInt(-5, 7), ours.nextInt(-5, 7));
            byte[] a = new byte[i];
            byte[] b = new byte[i];
            theirs.nextBytes(a);
            ours.nextBytes(b);
            Check.same("bytes", true, java.util.Arrays.equals(a, b));
        }
    }
}
