package java.io;

/** Something that holds back output. */
public interface Flushable {
    void flush() throws IOException;
}
