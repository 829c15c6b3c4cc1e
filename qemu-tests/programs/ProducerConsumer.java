import java.util.ArrayDeque;
import java.util.Deque;

/** A bounded queue with wait and notify between producers and consumers. */
public class ProducerConsumer {
    static class BoundedQueue {
        private final Deque<Integer> items = new ArrayDeque<>();
        private final int capacity;
        private boolean closed;

        BoundedQueue(int capacity) {
            this.capacity = capacity;
        }

        synchronized void put(int item) throws InterruptedException {
            while (items.size() == capacity) {
                wait();
            }
            items.addLast(item);
            notifyAll();
        }

        synchronized Integer take() throws InterruptedException {
            while (items.isEmpty()) {
                if (closed) {
                    return null;
                }
                wait();
            }
            Integer item = items.removeFirst();
            notifyAll();
            return item;
        }

        synchronized void close() {
            closed = true;
            notifyAll();
        }
    }

    static class Consumer extends Thread {
        private final BoundedQueue queue;
        private long sum;
        private int taken;

        Consumer(BoundedQueue queue) {
            this.queue = queue;
        }

        @Override
        public void run() {
            try {
                for (Integer item = queue.take(); item != null; item = queue.take()) {
                    sum += item;
                    taken++;
                }
            } catch (InterruptedException thrown) {
                System.out.println("interrupted");
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        BoundedQueue queue = new BoundedQueue(3);
        Consumer[] consumers = {new Consumer(queue), new Consumer(queue)};
        for (Consumer consumer : consumers) {
            consumer.start();
        }
        Thread[] producers = new Thread[3];
        for (int i = 0; i < producers.length; i++) {
            int first = i * 1000;
            producers[i] = new Thread(() -> {
                try {
                    for (int n = 0; n < 60; n++) {
                        queue.put(first + n);
                    }
                } catch (InterruptedException thrown) {
                    System.out.println("interrupted");
                }
            }, "producer " + i);
            producers[i].start();
        }
        for (Thread producer : producers) {
            producer.join();
            System.out.println(producer.getName() + " " + producer.isAlive());
        }
        queue.close();
        long sum = 0;
        int taken = 0;
        for (Consumer consumer : consumers) {
            consumer.join();
            sum += consumer.sum;
            taken += consumer.taken;
        }
        System.out.println(taken + " " + sum);
    }
}
