package java.io;

/** Something to close; closing twice does nothing. */
public interface Closeable extends AutoCloseable {
    @Override
    void close() throws IOException;
}
