package jx.sched.roundrobin;

import java.util.ArrayDeque;
import java.util.Random;
import jx.hosted.Check;
import jx.zero.Naming;
import jx.zero.SchedulerManager;

/** The scheduler against a plain queue. */
public final class RoundRobinTest {
    private RoundRobinTest() {
    }

    public static void main(String[] arguments) {
        Main.main(arguments);
        RoundRobin scheduler = (RoundRobin) ((SchedulerManager) Naming.get().lookup("SchedulerManager")).installed();
        Check.equal(0, scheduler.next(), "next of none");
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            int thread = 1 + random.nextInt(random.nextBoolean() ? 8 : RoundRobin.LIMIT - 1);
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    scheduler.runnable(thread);
                    if (!queue.contains(thread)) {
                        queue.add(thread);
                    }
                }
                case 2 -> {
                    scheduler.gone(thread);
                    queue.remove(thread);
                }
                default -> Check.equal(queue.isEmpty() ? 0 : queue.remove(), scheduler.next(), "next");
            }
        }
        Check.fails(ArrayIndexOutOfBoundsException.class, () -> scheduler.runnable(RoundRobin.LIMIT));
    }
}
