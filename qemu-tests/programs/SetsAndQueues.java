import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Stack;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Sets, deques, heaps, bit sets, stacks and joiners. */
public class SetsAndQueues {
    public static void main(String[] args) {
        for (Set<String> set : List.<Set<String>>of(new HashSet<>(), new LinkedHashSet<>(), new TreeSet<>(Comparator.reverseOrder()))) {
            for (String text : "one two three two one four".split(" ")) {
                System.out.print(set.add(text) ? '+' : '-');
            }
            set.remove("three");
            System.out.println(set + " " + set.size() + set.contains("two") + set.retainAll(List.of("two", "four", "six")) + set + set.addAll(List.of("two", "x")) + set.hashCode());
        }
        TreeSet<Integer> tree = new TreeSet<>(List.of(5, 1, 9, 3, 7));
        System.out.println(tree.first() + " " + tree.last() + tree.floor(4) + tree.ceiling(4) + tree.higher(9) + tree.headSet(5) + tree.tailSet(5) + tree.descendingSet() + tree.pollLast());
        Deque<Integer> deque = new ArrayDeque<>();
        for (int i = 0; i < 40; i++) {
            if (i % 3 == 0) {
                deque.addFirst(i);
            } else {
                deque.addLast(i);
            }
            if (i % 5 == 4) {
                deque.pollLast();
                deque.removeFirst();
            }
        }
        System.out.println(deque + " " + deque.peekFirst() + deque.peekLast() + deque.size() + deque.contains(7));
        try {
            new ArrayDeque<String>().removeFirst();
        } catch (NoSuchElementException thrown) {
            System.out.println("empty " + new ArrayDeque<String>().poll());
        }
        PriorityQueue<String> heap = new PriorityQueue<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        heap.addAll(List.of("pear", "fig", "banana", "kiwi", "apple", "date", "plum"));
        heap.remove("kiwi");
        StringBuilder order = new StringBuilder(heap.peek()).append(':');
        while (!heap.isEmpty()) {
            order.append(heap.poll()).append(' ');
        }
        System.out.println(order);
        BitSet bits = new BitSet();
        bits.set(1);
        bits.set(64, 70);
        bits.flip(66);
        bits.clear(69);
        BitSet other = new BitSet(100);
        other.set(60, 68);
        BitSet both = (BitSet) bits.clone();
        both.and(other);
        bits.or(other);
        System.out.println(bits + " " + both + " " + bits.cardinality() + " " + bits.length() + " " + bits.nextClearBit(60) + bits.nextSetBit(2) + bits.get(500));
        Stack<String> stack = new Stack<>();
        stack.push("a");
        stack.push("b");
        System.out.println(stack.peek() + stack.pop() + stack + stack.empty() + stack.search("a"));
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        joiner.setEmptyValue("nothing");
        System.out.print(joiner + " ");
        System.out.println(joiner.add("x").add("y") + " " + joiner.length());
        int[] numbers = {5, 3, 9, 1};
        Arrays.sort(numbers);
        long[] longs = new long[3];
        Arrays.fill(longs, 7);
        System.out.println(Arrays.toString(numbers) + Arrays.binarySearch(numbers, 5) + Arrays.toString(longs) + Arrays.equals(numbers, new int[] {1, 3, 5, 9}) + Arrays.hashCode(numbers)
                + Arrays.toString(Arrays.copyOf(numbers, 6)) + Arrays.toString(Arrays.copyOfRange(numbers, 1, 3)) + Arrays.deepToString(new int[][] {{1}, {2, 3}}));
    }
}
