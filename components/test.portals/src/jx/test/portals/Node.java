package jx.test.portals;

/** An object with references. */
public class Node {
    public Node next;
    public Node other;
    public Object extra;
    public int id;

    public Node(int id, Node next) {
        this.id = id;
        this.next = next;
    }
}
