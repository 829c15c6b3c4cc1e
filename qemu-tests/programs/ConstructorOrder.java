/** Fields, initialiser blocks and constructors run in order; virtual calls from a constructor see half-made objects. */
public class ConstructorOrder {
    static int log(String text) {
        System.out.println(text);
        return text.length();
    }

    static class Base {
        int first = log("Base.first");

        {
            log("Base block");
        }

        final int second;

        Base() {
            this(log("argument"));
            log("Base()");
        }

        Base(int value) {
            second = value;
            log("Base(int)");
            hook();
        }

        void hook() {
            log("Base.hook");
        }
    }

    static class Child extends Base {
        int number = 5;
        String text = "set";
        final int constant = 9;
        final String computed = String.valueOf(number);

        {
            log("Child block " + number + text);
            text = "changed";
        }

        Child() {
            log("Child() " + number + text + second);
        }

        @Override
        void hook() {
            log("Child.hook " + number + text + constant + computed);
            number = 77;
        }
    }

    class Inner {
        int outer = field;
    }

    int field = 8;
    Inner inner = new Inner();

    static class Failing extends Base {
        static Failing leaked;

        Failing() {
            super(3);
            throw new IllegalStateException("half made " + second);
        }

        @Override
        void hook() {
            leaked = this;
        }
    }

    public static void main(String[] args) {
        Child child = new Child();
        System.out.println(child.number + child.text + child.computed);
        new Base(1) {
            final int extra = log("anonymous field");

            {
                log("anonymous block");
            }

            @Override
            void hook() {
                log("anonymous hook " + extra);
            }
        };
        System.out.println(new ConstructorOrder().inner.outer);
        try {
            new Failing();
        } catch (IllegalStateException thrown) {
            System.out.println(thrown.getMessage() + " " + Failing.leaked.first);
        }
    }
}
