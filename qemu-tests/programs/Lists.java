import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/** ArrayList, LinkedList, views and immutable lists behave alike where they should. */
public class Lists {
    static void exercise(List<String> list) {
        Collections.addAll(list, "d", "a", "c", "b");
        list.add(1, "x");
        list.set(0, "D");
        list.remove("c");
        list.remove(0);
        list.addAll(List.of("p", "q", "a"));
        System.out.println(list + " " + list.size() + " " + list.indexOf("a") + " " + list.lastIndexOf("a") + " " + list.contains("q") + " " + list.hashCode());
        for (ListIterator<String> i = list.listIterator(); i.hasNext();) {
            String text = i.next();
            if (text.equals("p")) {
                i.remove();
                i.add("P1");
                i.add("P2");
            } else if (text.equals("q")) {
                i.set("Q");
            }
        }
        list.removeIf(text -> text.equals("x"));
        list.replaceAll(text -> text + "!");
        System.out.println(list + " " + list.subList(1, 3) + " " + list.equals(new ArrayList<>(list)) + Arrays.toString(list.toArray(new String[0])));
        list.subList(1, 3).clear();
        Collections.sort(list);
        list.sort(Collections.reverseOrder());
        System.out.println(list);
        try {
            for (String text : list) {
                list.add(text);
            }
        } catch (ConcurrentModificationException thrown) {
            System.out.println("changed while iterating");
        }
        for (int index : new int[] {-1, list.size()}) {
            try {
                list.get(index);
            } catch (IndexOutOfBoundsException thrown) {
                System.out.println("no element " + index);
            }
        }
        Iterator<String> iterator = list.iterator();
        try {
            iterator.remove();
        } catch (IllegalStateException thrown) {
            System.out.println("nothing to remove");
        }
        list.clear();
        System.out.println(list.isEmpty() + " " + list);
    }

    public static void main(String[] args) {
        exercise(new ArrayList<>());
        exercise(new LinkedList<>());
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            numbers.add(i * 37 % 31);
        }
        Collections.sort(numbers);
        System.out.println(numbers + " " + Collections.binarySearch(numbers, 20) + " " + Collections.max(numbers) + Collections.min(numbers));
        Collections.reverse(numbers);
        Collections.swap(numbers, 0, 29);
        Collections.rotate(numbers, 3);
        System.out.println(numbers + " " + Collections.frequency(numbers, 5));
        for (List<Integer> fixed : List.of(List.of(1, 2, 3), Collections.unmodifiableList(numbers), Collections.nCopies(2, 9), Collections.<Integer>emptyList())) {
            try {
                fixed.add(1);
                System.out.println("added");
            } catch (UnsupportedOperationException thrown) {
                System.out.println("immutable " + fixed.size());
            }
        }
        try {
            List.of(1, null);
        } catch (NullPointerException thrown) {
            System.out.println("no nulls");
        }
        String[] backing = {"x", "y"};
        List<String> view = Arrays.asList(backing);
        view.set(0, "z");
        System.out.println(backing[0] + view + List.copyOf(view).equals(view));
        LinkedList<Integer> both = new LinkedList<>(List.of(1, 2, 3));
        both.addFirst(0);
        both.addLast(4);
        System.out.println(both.removeFirst() + both.removeLast() + " " + both.peekFirst() + both.getLast() + both.pop() + both);
    }
}
