/** try with resources closes in reverse order and keeps what close threw as suppressed. */
public class TryResources {
    static class Resource implements AutoCloseable {
        final String name;
        final boolean failing;

        Resource(String name, boolean failing) {
            this.name = name;
            this.failing = failing;
            System.out.println("open " + name);
            if (name.equals("bad")) {
                throw new IllegalArgumentException("cannot open");
            }
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (failing) {
                throw new IllegalStateException("close " + name);
            }
        }
    }

    static void use(String first, boolean firstFails, String second, boolean secondFails, boolean bodyFails) {
        try (Resource a = new Resource(first, firstFails); Resource b = new Resource(second, secondFails)) {
            System.out.println("use " + a.name + b.name);
            if (bodyFails) {
                throw new RuntimeException("body");
            }
        } catch (RuntimeException thrown) {
            System.out.print(thrown.getMessage() + " suppressed");
            for (Throwable suppressed : thrown.getSuppressed()) {
                System.out.print(" " + suppressed.getMessage());
            }
            System.out.println();
        } finally {
            System.out.println("finally");
        }
    }

    static int returning(Resource given) {
        try (given; Resource none = null) {
            return none == null ? 5 : 6;
        }
    }

    public static void main(String[] args) {
        use("a", false, "b", false, false);
        use("a", true, "b", true, true);
        use("a", true, "b", false, false);
        use("a", true, "b", true, false);
        use("a", true, "bad", false, false);
        use("bad", false, "b", false, false);
        System.out.println(returning(new Resource("given", false)));
    }
}
