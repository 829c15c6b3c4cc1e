package java.util.stream;

/** The end of a stream that keeps a value. */
class FoldSink<T, U> extends Sink<T> {
    U state;
    boolean any;
}
