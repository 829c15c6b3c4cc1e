package java.util.stream;

/** The end of a stream that keeps a double. */
class DoubleFoldSink extends Sink<Double> {
    double state;
    boolean any;
}
