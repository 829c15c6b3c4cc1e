import java.util.ArrayList;
import java.util.List;

/** Running out of memory is an error that can be caught; what is garbage afterwards is free again. */
public class OutOfMemory {
    static class Node {
        Node next;
        final long[] load = new long[8192];
    }

    public static void main(String[] args) {
        try {
            int[] huge = new int[Integer.MAX_VALUE];
            System.out.println(huge.length);
        } catch (OutOfMemoryError thrown) {
            System.out.println("one array");
        }
        try {
            long[][] many = new long[10000][1 << 16];
            System.out.println(many.length);
        } catch (OutOfMemoryError thrown) {
            System.out.println("arrays of arrays");
        }
        for (int round = 0; round < 3; round++) {
            List<byte[]> blocks = new ArrayList<>();
            try {
                while (true) {
                    blocks.add(new byte[1 << 20]);
                }
            } catch (OutOfMemoryError thrown) {
                int size = blocks.size();
                blocks.clear();
                System.out.println("list " + (size > 1));
            }
        }
        Node head = null;
        try {
            while (true) {
                Node node = new Node();
                node.next = head;
                head = node;
            }
        } catch (OutOfMemoryError thrown) {
            int length = 0;
            for (Node node = head; node != null; node = node.next) {
                length++;
            }
            head = null;
            System.out.println("nodes " + (length > 10));
        }
        byte[] again = new byte[1 << 20];
        again[again.length - 1] = 7;
        System.out.println("goes on " + again[again.length - 1]);
    }
}
