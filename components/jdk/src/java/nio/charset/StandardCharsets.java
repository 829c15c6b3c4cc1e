package java.nio.charset;

/** The charsets that are always there. */
public final class StandardCharsets {
    public static final Charset US_ASCII = new SingleByteCharset("US-ASCII", 128);
    public static final Charset ISO_8859_1 = new SingleByteCharset("ISO-8859-1", 256);
    public static final Charset UTF_8 = new Utf8Charset();

    private StandardCharsets() {
    }
}
