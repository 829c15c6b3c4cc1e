package java.lang;

import java.io.Serializable;

/** Superclass of all enums. */
public abstract class Enum<E extends Enum<E>> implements Comparable<E>, Serializable {
    private final String name;
    private final int ordinal;

    protected Enum(String name, int ordinal) {
        this.name = name;
        this.ordinal = ordinal;
    }

    public final String name() {
        return name;
    }

    public final int ordinal() {
        return ordinal;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return super.hashCode();
    }

    @Override
    protected final Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    @Override
    public final int compareTo(E other) {
        Enum<?> that = other;
        if (getClass() != that.getClass() && getDeclaringClass() != that.getDeclaringClass()) {
            throw new ClassCastException();
        }
        return ordinal - that.ordinal;
    }

    /** The enum class, also for constants that have a body of their own. */
    @SuppressWarnings("unchecked")
    public final Class<E> getDeclaringClass() {
        Class<?> own = getClass();
        Class<?> above = own.getSuperclass();
        return above == (Class<?>) Enum.class ? (Class<E>) own : (Class<E>) above;
    }

    /** The constant called {@code name}; IllegalArgumentException if there is none. */
    public static <T extends Enum<T>> T valueOf(Class<T> type, String name) {
        T[] constants = type.getEnumConstants();
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        if (constants == null) {
            throw new IllegalArgumentException(type.getName() + " is not an enum class");
        }
        for (T constant : constants) {
            if (((Enum<?>) constant).name.equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No enum constant " + type.getName().replace('$', '.') + "." + name);
    }

    @Override
    @Deprecated(since = "9")
    protected final void finalize() {
    }
}
