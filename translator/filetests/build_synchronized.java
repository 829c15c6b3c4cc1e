// The monitor is left on the normal way outside the handler that leaves it on the other.
// test build next

final class BuildSynchronized {
    private int n;
    synchronized int next(int d) {
        n = n / d;
        return n;
    }
}
