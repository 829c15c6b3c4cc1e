/** synchronized methods and blocks: reentrant, released by exceptions, waits need the monitor. */
public class Monitors {
    private int count;
    private static int total;

    synchronized int nested(int depth) {
        return depth == 0 ? ++count : nested(depth - 1) + 1;
    }

    static synchronized void add(int n) {
        total += n;
    }

    synchronized void failing() {
        count = 100;
        throw new IllegalStateException("inside");
    }

    int both(Object a, Object b) {
        synchronized (a) {
            synchronized (b) {
                synchronized (a) {
                    if (count > 5) {
                        return 1;
                    }
                }
                count += 2;
            }
        }
        return 0;
    }

    public static void main(String[] args) throws InterruptedException {
        Monitors object = new Monitors();
        System.out.println(object.nested(10));
        try {
            object.failing();
        } catch (IllegalStateException thrown) {
            System.out.println(thrown.getMessage() + object.count + Thread.holdsLock(object));
        }
        Object lock = new Object();
        System.out.println(object.both(object, lock) + object.both(lock, lock));
        for (int kind = 0; kind < 3; kind++) {
            try {
                switch (kind) {
                    case 0 -> lock.notify();
                    case 1 -> lock.notifyAll();
                    default -> lock.wait();
                }
            } catch (IllegalMonitorStateException thrown) {
                System.out.println("not the owner");
            }
        }
        synchronized (lock) {
            System.out.println(Thread.holdsLock(lock));
            lock.notifyAll();
            lock.wait(5);
        }
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int round = 0; round < 200; round++) {
                    add(1);
                    synchronized (lock) {
                        object.count++;
                    }
                    if (round % 50 == 0) {
                        Thread.yield();
                    }
                }
            });
        }
        object.count = 0;
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(total + " " + object.count);
    }
}
