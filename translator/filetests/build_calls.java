// Receivers are checked for null; interfaces, which are not verified, for their class unless it is known.
// test build sum

final class BuildCalls {
    interface Source { int get(); }
    static final class Fixed implements Source { public int get() { return 4; } }
    static int sum(Source any, Fixed known) {
        Source same = known;
        return any.get() + any.get() + same.get() + known.get();
    }
}
