import java.io.Serializable;
import java.util.function.Supplier;

/** Markers and extra interfaces of lambdas are there and change nothing. */
public class SerializableLambdas {
    interface Greeting extends Serializable {
        String greet(String name);
    }

    public static void main(String[] args) {
        Runnable marked = (Runnable & Serializable) () -> System.out.println("ran");
        marked.run();
        System.out.println(marked instanceof Serializable);
        String prefix = "Hello, ";
        Greeting greeting = name -> prefix + name;
        System.out.println(greeting.greet("world"));
        Supplier<String> reference = (Supplier<String> & Serializable) prefix::trim;
        System.out.println(reference.get() + " " + (reference instanceof Serializable));
        Runnable plain = () -> { };
        System.out.println(plain instanceof Serializable);
    }
}
