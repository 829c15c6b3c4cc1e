import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** java.util.Random's sequences are part of its contract. */
public class RandomSequence {
    public static void main(String[] args) {
        for (long seed : new long[] {0, 1, -1, 42, Long.MAX_VALUE}) {
            Random random = new Random(seed);
            byte[] bytes = new byte[5];
            random.nextBytes(bytes);
            System.out.println(random.nextInt() + " " + random.nextInt(10) + " " + random.nextInt(64) + " " + random.nextInt(1 << 30 | 1) + " " + random.nextLong() + " "
                    + random.nextBoolean() + " " + random.nextDouble() + " " + random.nextFloat() + " " + bytes[0] + bytes[4]);
        }
        List<Integer> cards = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cards.add(i);
        }
        Collections.shuffle(cards, new Random(7));
        System.out.println(cards);
        try {
            new Random(1).nextInt(0);
        } catch (IllegalArgumentException thrown) {
            System.out.println("bound");
        }
    }
}
