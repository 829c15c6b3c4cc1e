package java.util.zip;

/** A checksum that grows with its bytes. */
public interface Checksum {
    /** The low byte of {@code value} counts. */
    void update(int value);

    default void update(byte[] bytes) {
        update(bytes, 0, bytes.length);
    }

    void update(byte[] bytes, int offset, int length);

    long getValue();

    void reset();
}
