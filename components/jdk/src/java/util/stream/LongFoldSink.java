package java.util.stream;

/** The end of a stream that keeps a long. */
class LongFoldSink extends Sink<Long> {
    long state;
    boolean any;
}
