/** Literals and constant expressions are one object; computed strings are others until interned. */
public class StringIdentity {
    static final String CONSTANT = "con" + "stant" + 1;
    static String variable = "con";

    static class Other {
        static String same = "constant1";
    }

    public static void main(String[] args) {
        String literal = "constant1";
        String computed = variable + "stant1";
        System.out.println((CONSTANT == literal) + " " + (Other.same == literal) + " " + (computed == literal) + " " + computed.equals(literal));
        System.out.println((computed.intern() == literal) + " " + (new String("constant1") == literal) + " " + (new String(literal).intern() == literal));
        String fresh = variable + System.lineSeparator() + "fresh";
        String interned = fresh.intern();
        System.gc();
        System.out.println((interned == (variable + "\nfresh").intern()) + " " + ("" == "".intern()) + " " + (literal.substring(0) == literal));
        final String local = "con";
        System.out.println((local + "stant1" == literal) + " " + (literal.toString() == literal) + " " + (String.valueOf((Object) literal) == literal));
        System.out.println("constant1" == literal ? "same" : "other");
    }
}
