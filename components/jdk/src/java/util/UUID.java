package java.util;

import java.io.Serializable;

/** A 128-bit identifier. */
public final class UUID implements Serializable, Comparable<UUID> {
    private final long high;
    private final long low;

    public UUID(long high, long low) {
        this.high = high;
        this.low = low;
    }

    private static UUID of(byte[] bytes, int version) {
        bytes[6] = (byte) (bytes[6] & 0x0f | version << 4);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | bytes[i] & 0xff;
            low = low << 8 | bytes[i + 8] & 0xff;
        }
        return new UUID(high, low);
    }

    /** Of version 4, from {@link Random}: not for secrets. */
    public static UUID randomUUID() {
        byte[] bytes = new byte[16];
        new Random().nextBytes(bytes);
        return of(bytes, 4);
    }

    /** Of version 3: the MD5 sum of {@code name}. */
    public static UUID nameUUIDFromBytes(byte[] name) {
        return of(jdk.internal.Md5.sum(name), 3);
    }

    /** From five groups of hexadecimal digits; too long ones lose their first digits. */
    public static UUID fromString(String text) {
        String[] parts = new String[5];
        int start = 0;
        if (text.length() > 36) {
            throw new IllegalArgumentException("UUID string too large");
        }
        for (int i = 0; i < 5; i++) {
            int end = i == 4 ? text.length() : text.indexOf('-', start);
            if (end < 0 || i == 4 && text.indexOf('-', start) >= 0) {
                throw new IllegalArgumentException("Invalid UUID string: " + text);
            }
            parts[i] = text.substring(start, end);
            start = end + 1;
        }
        long high = (Long.parseLong(parts[0], 16) & 0xffffffffL) << 32 | (Long.parseLong(parts[1], 16) & 0xffff) << 16 | Long.parseLong(parts[2], 16) & 0xffff;
        long low = (Long.parseLong(parts[3], 16) & 0xffff) << 48 | Long.parseLong(parts[4], 16) & 0xffffffffffffL;
        return new UUID(high, low);
    }

    public long getLeastSignificantBits() {
        return low;
    }

    public long getMostSignificantBits() {
        return high;
    }

    public int version() {
        return (int) (high >> 12 & 0xf);
    }

    public int variant() {
        return (int) (low >>> 64 - (low >>> 62) & low >> 63);
    }

    private static String digits(long value, int count) {
        long marker = 1L << 4 * count;
        return Long.toHexString(marker | value & marker - 1).substring(1);
    }

    @Override
    public String toString() {
        return digits(high >> 32, 8) + "-" + digits(high >> 16, 4) + "-" + digits(high, 4) + "-" + digits(low >> 48, 4) + "-" + digits(low, 12);
    }

    @Override
    public int hashCode() {
        long both = high ^ low;
        return (int) (both >> 32) ^ (int) both;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UUID && ((UUID) other).high == high && ((UUID) other).low == low;
    }

    /** Compares as signed numbers. */
    @Override
    public int compareTo(UUID other) {
        return high != other.high ? Long.compare(high, other.high) : Long.compare(low, other.low);
    }
}
