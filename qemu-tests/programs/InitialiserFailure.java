/** A static initialiser that throws: ExceptionInInitializerError first, NoClassDefFoundError ever after. */
public class InitialiserFailure {
    static int zero;

    static class Broken {
        static int value = 1 / zero;

        static int method() {
            return value;
        }
    }

    static class Child extends Broken {
        static int other = 5;
    }

    static class ThrowsError {
        static int value = 1;

        static {
            System.out.println("about to fail");
            fail();
        }

        static void fail() {
            throw new StackOverflowError("as it is");
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Broken.value);
            } catch (ExceptionInInitializerError thrown) {
                System.out.println("first " + thrown.getMessage() + " " + thrown.getCause());
            } catch (NoClassDefFoundError thrown) {
                System.out.println("then " + thrown.getMessage());
            }
        }
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Child.other);
            } catch (NoClassDefFoundError thrown) {
                System.out.println("child too");
            }
        }
        try {
            Broken.method();
        } catch (NoClassDefFoundError thrown) {
            System.out.println("method too");
        }
        try {
            new Broken();
        } catch (NoClassDefFoundError thrown) {
            System.out.println("instance too");
        }
        try {
            ThrowsError.value++;
        } catch (StackOverflowError thrown) {
            System.out.println("errors pass unwrapped: " + thrown.getMessage());
        }
        try {
            ThrowsError.value++;
        } catch (NoClassDefFoundError thrown) {
            System.out.println("and then");
        }
    }
}
