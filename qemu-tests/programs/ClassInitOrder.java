/** Classes are initialised at first use, superclasses first, interfaces only when needed, constants never. */
public class ClassInitOrder {
    static int log(String text, int value) {
        System.out.println("init " + text);
        return value;
    }

    static class Base {
        static final int CONSTANT = 42;
        static final Integer BOXED = log("Base", 1);
        static int field = 3;

        static void method() {
        }
    }

    static class Child extends Base {
        static int own = log("Child", 2);
    }

    interface Plain {
        int VALUE = log("Plain", 3);
    }

    interface WithDefault {
        int VALUE = log("WithDefault", 4);

        default void method() {
        }
    }

    static class Implementer implements Plain, WithDefault {
        static int own = log("Implementer", 5);
    }

    static class Lazy {
        static {
            log("Lazy", 0);
        }

        static final Lazy INSTANCE = new Lazy();

        Lazy() {
            System.out.println("new Lazy");
        }
    }

    static class Cycle1 {
        static int a = log("Cycle1", 1) + Cycle2.b;
    }

    static class Cycle2 {
        static int b = log("Cycle2", 10) + Cycle1.a;
    }

    static class TextOrder {
        static int early = read();
        static int late = 7;
        static final int FIXED = 9;

        static int read() {
            return late * 10 + FIXED;
        }
    }

    static class Unused {
        static {
            log("never", 0);
        }
    }

    enum Colour {
        RED, GREEN;

        static {
            log("Colour after " + RED + GREEN, 0);
        }

        Colour() {
            System.out.println("new colour " + name());
        }
    }

    public static void main(String[] args) {
        System.out.println("main");
        System.out.println(Base.CONSTANT);
        Base[] array = new Base[2];
        System.out.println(array.length);
        Object literal = Child.class;
        System.out.println(literal instanceof Class);
        System.out.println(null instanceof Unused);
        System.out.println(Child.field);
        System.out.println("only the declaring class so far");
        System.out.println(Child.own);
        new Implementer();
        System.out.println(Plain.VALUE + Implementer.own);
        System.out.println(Lazy.INSTANCE != null);
        System.out.println(Cycle2.b + " " + Cycle1.a);
        System.out.println(TextOrder.early + " " + TextOrder.late);
        System.out.println(Colour.GREEN);
        Unused nothing = null;
        System.out.println(nothing == null);
    }
}
