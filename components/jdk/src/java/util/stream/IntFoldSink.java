package java.util.stream;

/** The end of a stream that keeps an int. */
class IntFoldSink extends Sink<Integer> {
    int state;
    boolean any;
}
