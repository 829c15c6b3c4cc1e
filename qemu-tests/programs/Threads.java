/** Threads: start, join, sleep order, interruption, uncaught exceptions, thread-local values, states. */
public class Threads {
    static final StringBuffer LOG = new StringBuffer();
    static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 5);
    static volatile boolean ready;
    static int published;

    public static void main(String[] args) throws InterruptedException {
        Thread[] sleepers = new Thread[3];
        for (int i = 0; i < sleepers.length; i++) {
            int number = i;
            sleepers[i] = new Thread(() -> {
                try {
                    Thread.sleep(20 + 60 * (2 - number));
                    LOG.append(number);
                } catch (InterruptedException thrown) {
                    LOG.append("interrupted");
                }
            });
        }
        System.out.println(sleepers[0].getState() + " " + sleepers[0].isAlive());
        for (Thread sleeper : sleepers) {
            sleeper.start();
        }
        for (Thread sleeper : sleepers) {
            sleeper.join();
        }
        System.out.println(LOG + " " + sleepers[0].getState());
        try {
            sleepers[0].start();
        } catch (IllegalThreadStateException thrown) {
            System.out.println("only once");
        }
        Thread patient = new Thread(() -> {
            try {
                Thread.sleep(100000);
            } catch (InterruptedException thrown) {
                LOG.append(" woken ").append(Thread.currentThread().isInterrupted());
            }
        });
        patient.start();
        patient.interrupt();
        patient.join();
        System.out.println(LOG);
        Object lock = new Object();
        Thread waiting = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException thrown) {
                    LOG.append(" out of wait");
                }
            }
        });
        waiting.start();
        Thread.sleep(10);
        waiting.interrupt();
        waiting.join();
        System.out.println(LOG);
        Thread.currentThread().interrupt();
        System.out.println(Thread.currentThread().isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        Thread failing = new Thread(() -> {
            throw new IllegalStateException("in thread");
        }, "failing");
        failing.setUncaughtExceptionHandler((thread, thrown) -> LOG.append(" ").append(thread.getName()).append(": ").append(thrown.getMessage()));
        failing.start();
        failing.join();
        System.out.println(LOG);
        LOCAL.set(7);
        int[] seen = new int[2];
        Thread other = new Thread(() -> {
            seen[0] = LOCAL.get();
            LOCAL.set(9);
            seen[1] = LOCAL.get();
        });
        other.start();
        other.join();
        System.out.println(seen[0] + " " + seen[1] + " " + LOCAL.get());
        LOCAL.remove();
        System.out.println(LOCAL.get());
        Thread spinning = new Thread(() -> {
            while (!ready) {
                Thread.onSpinWait();
            }
            LOG.append(" published ").append(published);
        });
        spinning.start();
        published = 42;
        ready = true;
        spinning.join();
        System.out.println(LOG);
        Thread endless = new Thread(() -> {
            long n = 0;
            while (!Thread.currentThread().isInterrupted()) {
                n++;
            }
        });
        endless.start();
        Thread.sleep(10);
        endless.interrupt();
        endless.join(10000);
        System.out.println(endless.isAlive() + " " + Thread.currentThread().getName().isEmpty());
    }
}
