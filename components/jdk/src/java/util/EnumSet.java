package java.util;

import java.io.Serializable;

/** A set of constants of one enum, in their order, as bits. */
public final class EnumSet<E extends Enum<E>> extends AbstractSet<E> implements Cloneable, Serializable {
    private final Class<E> type;
    private final E[] constants;
    private final BitSet bits;

    private EnumSet(Class<E> type, BitSet bits) {
        this.type = type;
        this.bits = bits;
        constants = type.getEnumConstants();
        if (constants == null) {
            throw new ClassCastException(type + " not an enum");
        }
    }

    public static <E extends Enum<E>> EnumSet<E> noneOf(Class<E> type) {
        return new EnumSet<>(type, new BitSet());
    }

    public static <E extends Enum<E>> EnumSet<E> allOf(Class<E> type) {
        EnumSet<E> set = noneOf(type);
        set.bits.set(0, set.constants.length);
        return set;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E first) {
        EnumSet<E> set = noneOf(first.getDeclaringClass());
        set.add(first);
        return set;
    }

    @SafeVarargs
    public static <E extends Enum<E>> EnumSet<E> of(E first, E... rest) {
        EnumSet<E> set = of(first);
        for (E constant : rest) {
            set.add(constant);
        }
        return set;
    }

    public static <E extends Enum<E>> EnumSet<E> range(E first, E last) {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first + " > " + last);
        }
        EnumSet<E> set = noneOf(first.getDeclaringClass());
        set.bits.set(first.ordinal(), last.ordinal() + 1);
        return set;
    }

    public static <E extends Enum<E>> EnumSet<E> copyOf(EnumSet<E> other) {
        return other.clone();
    }

    public static <E extends Enum<E>> EnumSet<E> copyOf(Collection<E> other) {
        if (other instanceof EnumSet) {
            return ((EnumSet<E>) other).clone();
        }
        if (other.isEmpty()) {
            throw new IllegalArgumentException("Collection is empty");
        }
        EnumSet<E> set = noneOf(other.iterator().next().getDeclaringClass());
        set.addAll(other);
        return set;
    }

    public static <E extends Enum<E>> EnumSet<E> complementOf(EnumSet<E> other) {
        EnumSet<E> set = allOf(other.type);
        set.bits.andNot(other.bits);
        return set;
    }

    private boolean isOurs(Object object) {
        return object instanceof Enum && ((Enum<?>) object).getDeclaringClass() == (Class<?>) type;
    }

    @Override
    public int size() {
        return bits.cardinality();
    }

    @Override
    public boolean contains(Object object) {
        return isOurs(object) && bits.get(((Enum<?>) object).ordinal());
    }

    @Override
    public boolean add(E constant) {
        if (!isOurs(Objects.requireNonNull(constant))) {
            throw new ClassCastException(constant.getClass() + " != " + type);
        }
        boolean added = !contains(constant);
        bits.set(constant.ordinal());
        return added;
    }

    @Override
    public boolean remove(Object object) {
        boolean removed = contains(object);
        if (removed) {
            bits.clear(((Enum<?>) object).ordinal());
        }
        return removed;
    }

    @Override
    public void clear() {
        bits.clear();
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<E>() {
            private int next = bits.nextSetBit(0);
            private int given = -1;

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public E next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                given = next;
                next = bits.nextSetBit(given + 1);
                return constants[given];
            }

            @Override
            public void remove() {
                if (given < 0) {
                    throw new IllegalStateException();
                }
                bits.clear(given);
                given = -1;
            }
        };
    }

    /** A copy with the same constants. */
    @Override
    public EnumSet<E> clone() {
        return new EnumSet<>(type, (BitSet) bits.clone());
    }
}
