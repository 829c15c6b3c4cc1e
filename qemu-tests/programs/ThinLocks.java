/** Locks, recursion, identity hashes, waiting and contention, in the orders that move a monitor in and out of an object's header. */
final class ThinLocks {
    private static final int THREADS = 4;
    private static final int ROUNDS = 300;

    private final Object lock = new Object();
    private int count;
    private int turn;

    private int nested(int depth) {
        synchronized (lock) {
            return depth == 0 ? 0 : 1 + nested(depth - 1);
        }
    }

    private void contend() throws InterruptedException {
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    synchronized (lock) {
                        int seen = count;
                        synchronized (lock) {
                            Thread.yield();
                        }
                        count = seen + 1;
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(count == THREADS * ROUNDS);
    }

    /** Each thread waits for its turn with the lock taken twice. */
    private void takeTurns() throws InterruptedException {
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int mine = i;
            threads[i] = new Thread(() -> {
                for (int round = 0; round < 3; round++) {
                    synchronized (lock) {
                        synchronized (lock) {
                            while (turn % THREADS != mine) {
                                try {
                                    lock.wait();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                            System.out.println("turn of " + mine);
                            turn++;
                        }
                        lock.notifyAll();
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void hashWhileLocked() {
        Object object = new Object();
        int hash;
        synchronized (object) {
            synchronized (object) {
                hash = object.hashCode();
            }
            System.out.println(Thread.holdsLock(object) && hash == System.identityHashCode(object));
        }
        synchronized (object) {
            System.out.println(Thread.holdsLock(object) && hash == object.hashCode());
        }
        System.out.println(!Thread.holdsLock(object) && hash == object.hashCode());
    }

    private static void cloneWhileLocked() {
        int[] numbers = {1, 2, 3};
        synchronized (numbers) {
            int[] copy = numbers.clone();
            System.out.println(Thread.holdsLock(numbers) && !Thread.holdsLock(copy));
            synchronized (copy) {
                System.out.println(Thread.holdsLock(copy) && copy[2] == 3);
            }
        }
    }

    private static void notOwned(Object object, String what) {
        try {
            object.notify();
            System.out.println(what + ": no exception");
        } catch (IllegalMonitorStateException e) {
            System.out.println(what + ": not the owner");
        }
    }

    private static void collectWhileLocked() {
        Object[] locked = new Object[20];
        synchronized (locked) {
            for (int i = 0; i < locked.length; i++) {
                locked[i] = new Object();
            }
            synchronized (locked[7]) {
                System.gc();
                for (int i = 0; i < 1000; i++) {
                    byte[] garbage = new byte[100];
                    garbage[5] = 1;
                }
                System.out.println(Thread.holdsLock(locked) && Thread.holdsLock(locked[7]) && !Thread.holdsLock(locked[8]));
            }
        }
        notOwned(locked[7], "after the collection");
    }

    public static void main(String[] args) throws InterruptedException {
        ThinLocks monitors = new ThinLocks();
        for (int depth : new int[] {0, 1, 62, 63, 64, 65, 200}) {
            System.out.println(monitors.nested(depth));
            notOwned(monitors.lock, "depth " + depth);
        }
        hashWhileLocked();
        cloneWhileLocked();
        collectWhileLocked();
        synchronized ("a literal") {
            System.out.println(Thread.holdsLock("a literal"));
        }
        synchronized (monitors.lock) {
            monitors.lock.notifyAll();
            monitors.lock.wait(1);
            System.out.println(Thread.holdsLock(monitors.lock));
        }
        monitors.contend();
        monitors.takeTurns();
        notOwned(monitors.lock, "at the end");
    }
}
