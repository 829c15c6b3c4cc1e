package java.util;

/** The order of {@link Comparable}, and its reverse. */
final class NaturalOrder implements Comparator<Comparable<Object>> {
    static final NaturalOrder THE = new NaturalOrder(1);
    static final NaturalOrder REVERSED = new NaturalOrder(-1);

    private final int sign;

    private NaturalOrder(int sign) {
        this.sign = sign;
    }

    @Override
    public int compare(Comparable<Object> first, Comparable<Object> second) {
        return sign > 0 ? first.compareTo(second) : second.compareTo(first);
    }

    @Override
    public Comparator<Comparable<Object>> reversed() {
        return sign > 0 ? REVERSED : THE;
    }
}
