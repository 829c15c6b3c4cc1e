import java.util.Objects;

/** What Object gives every class: equals, hashCode, toString, getClass. */
public class Defaults {
    static class Plain {
    }

    static class Valued {
        final int a;
        final String b;

        Valued(int a, String b) {
            this.a = a;
            this.b = b;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Valued valued && a == valued.a && Objects.equals(b, valued.b);
        }

        @Override
        public int hashCode() {
            return Objects.hash(a, b);
        }
    }

    public static void main(String[] args) {
        Plain one = new Plain();
        Plain two = new Plain();
        System.out.println(one.equals(one) + " " + one.equals(two) + " " + one.equals(null) + " " + (one.hashCode() == one.hashCode()) + " " + (one.hashCode() == System.identityHashCode(one)));
        String text = one.toString();
        System.out.println(text.startsWith("Defaults$Plain@") + " " + text.equals("Defaults$Plain@" + Integer.toHexString(one.hashCode())));
        System.out.println(new int[0].toString().startsWith("[I@") + " " + new String[0].toString().startsWith("[Ljava.lang.String;@"));
        Valued x = new Valued(1, "b");
        System.out.println(x.equals(new Valued(1, "b")) + " " + x.equals(new Valued(1, null)) + " " + x.hashCode() + " " + new Valued(1, null).hashCode());
        System.out.println(x.getClass() + " " + x.getClass().getSimpleName() + " " + (x.getClass() == Valued.class) + " " + int.class + " " + String[].class + " " + Runnable.class);
        System.out.println(Valued.class.getSuperclass() + " " + Runnable.class.isInterface() + " " + int[].class.isArray() + " " + x.toString().contains("@" + Integer.toHexString(x.hashCode())));
        System.out.println(Objects.requireNonNullElse(null, "else") + Objects.toString(null) + Objects.hashCode(null) + Objects.isNull(x));
        try {
            Objects.requireNonNull(null, "message");
        } catch (NullPointerException thrown) {
            System.out.println(thrown.getMessage());
        }
    }
}
