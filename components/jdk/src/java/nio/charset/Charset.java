package java.nio.charset;

/** A mapping between bytes and UTF-16 units. The three of {@link StandardCharsets} are all there are. */
public abstract class Charset implements Comparable<Charset> {
    private final String name;

    Charset(String name) {
        this.name = name;
    }

    /** The charset called {@code name} in any case; UnsupportedCharsetException if there is none. */
    public static Charset forName(String name) {
        if (name == null) {
            throw new IllegalArgumentException("Null charset name");
        }
        switch (name.toUpperCase()) {
            case "UTF-8": case "UTF8": return StandardCharsets.UTF_8;
            case "ISO-8859-1": case "ISO8859_1": case "LATIN1": return StandardCharsets.ISO_8859_1;
            case "US-ASCII": case "ASCII": return StandardCharsets.US_ASCII;
            default: throw new UnsupportedCharsetException(name);
        }
    }

    public static boolean isSupported(String name) {
        try {
            forName(name);
            return true;
        } catch (UnsupportedCharsetException e) {
            return false;
        }
    }

    public static Charset defaultCharset() {
        return StandardCharsets.UTF_8;
    }

    public final String name() {
        return name;
    }

    public String displayName() {
        return name;
    }

    /** The units that {@code length} bytes stand for, in an array of exactly their number; what is malformed becomes U+FFFD. For the library. */
    public abstract char[] decodeUnits(byte[] bytes, int offset, int length);

    /** The bytes for {@code length} units, in an array of exactly their number; what has none becomes a question mark. For the library. */
    public abstract byte[] encodeUnits(char[] units, int offset, int length);

    /** How many of {@code length} bytes form whole characters; the rest is the beginning of one. For the library. */
    public int complete(byte[] bytes, int offset, int length) {
        return length;
    }

    @Override
    public final int compareTo(Charset other) {
        return name.compareToIgnoreCase(other.name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Charset && name.equals(((Charset) other).name);
    }

    @Override
    public final String toString() {
        return name;
    }
}
