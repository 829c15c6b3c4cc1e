import java.util.HashMap;
import java.util.Map;

/** Cycles, shared objects, deep lists, arrays and identity hash codes survive collections. */
public class GcGraphs {
    static class Node {
        Node left;
        Node right;
        Object load;
        final int id;

        Node(int id) {
            this.id = id;
        }
    }

    static Node kept;

    static Node tree(int depth, int id) {
        Node node = new Node(id);
        node.load = depth % 2 == 0 ? new int[] {id, depth} : "n" + id;
        if (depth > 0) {
            node.left = tree(depth - 1, id * 2);
            node.right = tree(depth - 1, id * 2 + 1);
        }
        return node;
    }

    static int check(Node node) {
        if (node == null) {
            return 0;
        }
        int load = node.load instanceof int[] numbers ? numbers[0] : Integer.parseInt(((String) node.load).substring(1));
        return (load == node.id ? 1 : -1000) + check(node.left) + check(node.right);
    }

    public static void main(String[] args) {
        kept = tree(6, 1);
        int[] big = new int[40000];
        for (int i = 0; i < big.length; i++) {
            big[i] = i * 7;
        }
        Node ring = new Node(0);
        Node last = ring;
        for (int i = 1; i < 50; i++) {
            last.right = new Node(i);
            last.right.left = last;
            last = last.right;
        }
        last.right = ring;
        ring.left = last;
        ring.load = ring;
        Object shared = new Object();
        int hash = shared.hashCode();
        Object[] twice = {shared, shared, twice(shared)};
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 200; i++) {
                byte[] garbage = new byte[i * 10];
                if (garbage.length > 0) {
                    garbage[garbage.length - 1] = 1;
                }
            }
            System.gc();
        }
        System.out.println(check(kept));
        long sum = 0;
        for (int value : big) {
            sum += value;
        }
        System.out.println(sum);
        int around = 0;
        Node walker = ring;
        do {
            around += walker.id;
            if (walker.right.left != walker) {
                System.out.println("broken ring");
            }
            walker = walker.right;
        } while (walker != ring);
        System.out.println(around + " " + (ring.load == ring));
        System.out.println((twice[0] == twice[1]) + " " + (((Object[]) twice[2])[0] == shared) + " " + (shared.hashCode() == hash) + " " + (System.identityHashCode(shared) == hash));
        Map<Object, Integer> byIdentity = new HashMap<>();
        Object[] keys = new Object[30];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new Object();
            byIdentity.put(keys[i], i);
        }
        int found = 0;
        for (int i = 0; i < keys.length; i++) {
            found += byIdentity.get(keys[i]) == i ? 1 : 0;
        }
        System.out.println(found);
        Node list = null;
        for (int i = 0; i < 1500; i++) {
            Node head = new Node(i);
            head.right = list;
            list = head;
        }
        int length = 0;
        for (Node node = list; node != null; node = node.right) {
            length++;
        }
        System.out.println(length + " " + list.id);
        Object chain = null;
        for (int i = 0; i < 300; i++) {
            chain = new Object[] {chain, i};
        }
        int depth = 0;
        while (chain != null) {
            depth += (Integer) ((Object[]) chain)[1];
            chain = ((Object[]) chain)[0];
        }
        System.out.println(depth);
    }

    static Object[] twice(Object object) {
        return new Object[] {object, null};
    }
}
