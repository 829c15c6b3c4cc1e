package jx.demo.hello;

/** Greets the world, or those named in the arguments. */
public final class Main {
    private Main() {
    }

    /** {@code arguments} are the names to greet. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.out.println("Hello, world!");
        }
        for (String name : arguments) {
            System.out.println("Hello, " + name + "!");
        }
    }
}
