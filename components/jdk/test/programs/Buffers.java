import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/** Byte buffers after random operations. */
public final class Buffers {
    private static final Random random = new Random(21);

    private static void show(String name, Supplier<?> code) {
        String result;
        try {
            result = String.valueOf(code.get());
        } catch (RuntimeException e) {
            result = e.getClass().getSimpleName() + " " + e.getMessage();
        }
        System.out.println(name + " " + result);
    }

    private static Object step(ByteBuffer buffer) {
        int n = random.nextInt(40) - 3;
        long value = random.nextLong();
        switch (random.nextInt(26)) {
            case 0: return buffer.put((byte) value).position();
            case 1: return buffer.putInt((int) value).position();
            case 2: return buffer.putLong(n, value).position();
            case 3: return buffer.putShort((short) value).position();
            case 4: return buffer.putDouble(value * 1e-7).position();
            case 5: return buffer.putFloat(n, value).position();
            case 6: return buffer.putChar((char) value).position();
            case 7: return buffer.get();
            case 8: return buffer.getInt();
            case 9: return buffer.getLong(n);
            case 10: return buffer.getShort(n);
            case 11: return buffer.getDouble();
            case 12: return buffer.getFloat(n);
            case 13: return (int) buffer.getChar();
            case 14: return buffer.flip().limit();
            case 15: return buffer.clear().limit();
            case 16: return buffer.rewind().position();
            case 17: return buffer.compact().position();
            case 18: return buffer.position(n).remaining();
            case 19: return buffer.limit(n).hasRemaining();
            case 20: return buffer.mark().position();
            case 21: return buffer.reset().position();
            case 22: return buffer.order(n % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).order();
            case 23: return buffer.slice().hashCode() + " " + buffer.duplicate().equals(buffer) + buffer.compareTo(buffer.slice());
            case 24: return buffer.put(new byte[] {1, 2, 3}).position();
            default:
                byte[] bytes = new byte[5];
                buffer.get(bytes, 1, 3);
                return Arrays.toString(bytes);
        }
    }

    public static void main(String[] arguments) {
        for (int round = 0; round < 40; round++) {
            ByteBuffer buffer = ByteBuffer.allocate(32);
            for (int i = 0; i < 60; i++) {
                show("step", () -> step(buffer));
            }
            show("state", () -> buffer.position() + " " + buffer.limit() + Arrays.toString(buffer.array()));
        }
        show("wrap", () -> ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2).slice().get(1));
        show("read only", () -> ByteBuffer.allocate(3).asReadOnlyBuffer().put((byte) 1));
        show("negative", () -> ByteBuffer.allocate(-1));
        show("too much", () -> ByteBuffer.allocate(1).put(ByteBuffer.allocate(2)));
    }
}
