package jx.test.domains;

import java.util.ArrayList;
import jx.zero.Naming;

/** A domain that comes to grief in the way its second argument says, after registering a witness under the first. */
public final class Victim implements Witness {
    private static final int CHUNK = 1000;
    private static String domain;
    private static int count;
    private static long spins;

    public static void main(String[] arguments) {
        domain = arguments[0];
        Naming.get().register(domain, new Victim());
        switch (arguments[1]) {
            case "heap" -> exhaust();
            case "stack" -> recurse(0);
            case "throw" -> throw new IllegalStateException("on purpose");
            case "spin" -> {
                while (true) {
                    spins++;
                }
            }
            case "threads" -> threads();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private static void exhaust() {
        ArrayList<byte[]> chunks = new ArrayList<>();
        while (true) {
            chunks.add(new byte[CHUNK]);
        }
    }

    private static int recurse(int depth) {
        return 1 + recurse(depth + 1);
    }

    /** More than the domain may have; none ends. */
    private static void threads() {
        while (true) {
            Thread thread = new Thread(() -> {
                while (true) {
                    Thread.yield();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public int next() {
        return ++count;
    }

    @Override
    public int initialisations() {
        return Once.VALUE + 10 * Once.initialisations;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public String thread() {
        return Thread.currentThread().getName();
    }

    @Override
    public int allocate(int bytes) {
        int sum = 0;
        for (int done = 0; done < bytes; done += CHUNK) {
            sum += new byte[CHUNK].length;
        }
        return sum;
    }

    @Override
    public int useBroken() {
        return Broken.VALUE;
    }

    @Override
    public void print(String line, int times) {
        for (int i = 0; i < times; i++) {
            System.out.println(line);
        }
    }
}
