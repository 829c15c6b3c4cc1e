import java.util.Arrays;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** Identifiers, encodings, checksums, and the concurrent collections in one thread. */
public final class Utilities {
    private static final Random random = new Random(8);

    private static void show(String name, Supplier<?> code) {
        String result;
        try {
            result = String.valueOf(code.get());
        } catch (RuntimeException e) {
            result = e.getClass().getSimpleName() + " " + e.getMessage();
        }
        System.out.println(name + " " + result);
    }

    private static void identifiers() {
        for (int i = 0; i < 60; i++) {
            byte[] name = new byte[random.nextInt(150)];
            random.nextBytes(name);
            UUID id = UUID.nameUUIDFromBytes(name);
            UUID other = new UUID(random.nextLong(), random.nextLong());
            show("uuid", () -> id + " " + id.version() + id.variant() + " " + id.hashCode() + " " + id.compareTo(other) + " " + other + other.variant());
            show("parsed", () -> UUID.fromString(other.toString()).equals(other));
        }
        for (String text : new String[] {"1-2-3-4-5", "", "1-2-3-4", "1-2-3-4-5-6", "123456789-12345-3-4-5", "00000000-0000-0000-0000-0000000000001"}) {
            show("uuid '" + text + "'", () -> UUID.fromString(text));
        }
    }

    private static void encodings() {
        for (int i = 0; i < 120; i++) {
            byte[] bytes = new byte[i == 77 ? 200 : i];
            random.nextBytes(bytes);
            show("base64", () -> Base64.getEncoder().encodeToString(bytes) + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            show("mime", () -> Base64.getMimeEncoder().encodeToString(bytes) + Base64.getMimeEncoder(10, new byte[] {'\n'}).encodeToString(bytes));
            show("decoded", () -> Arrays.equals(Base64.getDecoder().decode(Base64.getEncoder().encode(bytes)), bytes)
                    + " " + Arrays.equals(Base64.getMimeDecoder().decode(Base64.getMimeEncoder().encode(bytes)), bytes)
                    + " " + Arrays.equals(Base64.getUrlDecoder().decode(Base64.getUrlEncoder().encode(bytes)), bytes));
            CRC32 crc = new CRC32();
            Adler32 adler = new Adler32();
            crc.update(bytes);
            adler.update(bytes, bytes.length / 3, bytes.length / 2);
            crc.update(i);
            show("sums", () -> crc.getValue() + " " + adler.getValue());
        }
        for (String text : new String[] {"A", "AA", "AAA", "AA==", "AA=", "AAA=", "A===", "AAAA=", "AA==A", "====", "=", "A A=", "AA*A", "AAAAA", "AA=A", "\u00e9AAA"}) {
            show("decode '" + text + "'", () -> Arrays.toString(Base64.getDecoder().decode(text)));
            show("mime '" + text + "'", () -> Arrays.toString(Base64.getMimeDecoder().decode(text)));
        }
    }

    private static void concurrent() {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (int i = 0; i < 3000; i++) {
            String key = "k" + random.nextInt(200);
            int value = random.nextInt(50);
            switch (random.nextInt(9)) {
                case 0: show("put", () -> map.put(key, value)); break;
                case 1: show("absent", () -> map.putIfAbsent(key, value)); break;
                case 2: show("remove", () -> map.remove(key)); break;
                case 3: show("replace", () -> map.replace(key, value) + " " + map.replace(key, value, value + 1) + map.remove(key, value)); break;
                case 4: show("compute", () -> map.compute(key, (k, v) -> v == null ? value : v % 3 == 0 ? null : v + 1)); break;
                case 5: show("computeIfAbsent", () -> map.computeIfAbsent(key, k -> value % 4 == 0 ? null : value)); break;
                case 6: show("computeIfPresent", () -> map.computeIfPresent(key, (k, v) -> value % 4 == 0 ? null : value)); break;
                case 7: show("merge", () -> map.merge(key, value, (a, b) -> a + b > 60 ? null : a + b)); break;
                default: show("get", () -> map.get(key) + " " + map.getOrDefault(key, -1) + map.containsKey(key) + map.contains(value) + map.size()); break;
            }
        }
        show("map", () -> map);
        show("keys", () -> map.keySet() + " " + map.values() + map.hashCode());
        show("null", () -> map.put(null, 1));
        show("recursive", () -> map.computeIfAbsent("new", k -> map.computeIfAbsent("new", l -> 1)));
        show("sums", () -> map.reduceValues(1, Integer::sum) + " " + map.search(1, (k, v) -> v == 7 ? "seven" : null));
        show("view", () -> {
            map.keySet().removeIf(k -> k.endsWith("1"));
            map.entrySet().forEach(e -> e.setValue(e.getValue() + 1));
            return new TreeMap<>(map);
        });
        show("while", () -> {
            for (String key : map.keySet()) {
                map.remove(key);
            }
            return map.size();
        });
        show("list", () -> {
            CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(3, 1, 2));
            for (int x : list) {
                list.add(x * 10);
            }
            list.sort(null);
            return list + " " + list.addIfAbsent(3) + list.addIfAbsent(4) + list.indexOf(20) + list.get(99);
        });
        show("queue", () -> {
            ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
            return queue.poll() + " " + queue + queue.peek() + queue.remove(3) + queue.size() + queue.offer(null);
        });
        show("blocking", () -> {
            LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(2);
            return queue.offer(1) + " " + queue.offer(2) + queue.offer(3) + queue.remainingCapacity() + queue + queue.poll() + queue.add(7) + queue.add(8);
        });
        FutureTask<Integer> task = new FutureTask<>(() -> 5);
        show("task", () -> {
            task.run();
            return task.isDone() + " " + task.cancel(true) + task.isCancelled();
        });
        AtomicIntegerArray array = new AtomicIntegerArray(3);
        show("array", () -> array.incrementAndGet(1) + " " + array.updateAndGet(2, x -> x + 9) + array + array.compareAndSet(0, 1, 2) + array.get(3));
        LongAdder adder = new LongAdder();
        adder.add(5);
        adder.increment();
        show("adder", () -> adder + " " + adder.sumThenReset() + adder.intValue());
        for (TimeUnit unit : TimeUnit.values()) {
            for (long value : new long[] {0, 1, -1, 1001, 86400000000001L, -86399999999999L, Long.MAX_VALUE, Long.MIN_VALUE}) {
                show("unit", () -> unit.toNanos(value) + " " + unit.toMicros(value) + " " + unit.toMillis(value) + " " + unit.toSeconds(value) + " " + unit.toDays(value));
            }
        }
    }

    private static void identity() {
        String a = new String("x");
        String b = new String("x");
        IdentityHashMap<String, Integer> map = new IdentityHashMap<>();
        map.put(a, 1);
        map.put(b, 2);
        map.put(a, 3);
        show("identity", () -> map.size() + " " + map.get(a) + map.get(b) + map.get("y") + map.containsKey(b) + map.keySet().size() + map.remove(a) + map);
        show("equal", () -> map.equals(Map.of(b, 2)));
    }

    public static void main(String[] arguments) {
        identifiers();
        encodings();
        concurrent();
        identity();
    }
}
