package java.lang;

import java.lang.invoke.TypeDescriptor;

/** A class of the image. The objects are made by the linker, immortal, and shared by all domains. */
public final class Class<T> implements java.io.Serializable, TypeDescriptor.OfField<Class<?>> {
    private static final int KIND_MASK = 0xff;
    private static final int KIND_INTERFACE = 1;
    private static final int KIND_PRIMITIVE = 4;
    private static final int FLAG_ENUM = 0x8000;

    private String name;
    private int descriptor;

    private Class() {
    }

    /** The binary name: {@code java.lang.String}, {@code int}, {@code [I}, {@code [Ljava.lang.String;}. */
    public String getName() {
        return name;
    }

    /** The name in the source; empty for anonymous classes. */
    public String getSimpleName() {
        if (isArray()) {
            return getComponentType().getSimpleName().concat("[]");
        }
        int start = name.lastIndexOf('.') + 1;
        int nested = name.lastIndexOf('$');
        if (nested >= start && nested + 1 < name.length()) {
            start = nested + 1;
            while (start < name.length() && name.charAt(start) >= '0' && name.charAt(start) <= '9') {
                start++;
            }
        }
        return name.substring(start);
    }

    /** As in the source, with {@code []} for arrays. */
    public String getTypeName() {
        return isArray() ? getComponentType().getTypeName().concat("[]") : name;
    }

    public String getPackageName() {
        Class<?> element = this;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (element.isPrimitive()) {
            return "java.lang";
        }
        int dot = element.name.lastIndexOf('.');
        return dot < 0 ? "" : element.name.substring(0, dot);
    }

    @Override
    public String descriptorString() {
        if (isArray()) {
            return name.replace('.', '/');
        }
        if (!isPrimitive()) {
            return "L" + name.replace('.', '/') + ";";
        }
        switch (name) {
            case "boolean": return "Z";
            case "long": return "J";
            default: return name.substring(0, 1).toUpperCase();
        }
    }

    public native boolean isInstance(Object object);

    public native boolean isAssignableFrom(Class<?> other);

    /** Null for Object, interfaces and primitive types. */
    public native Class<? super T> getSuperclass();

    /** The class of an array's elements; null if this is no array class. */
    public native Class<?> getComponentType();

    public Class<?> componentType() {
        return getComponentType();
    }

    public Class<?>[] getInterfaces() {
        return interfaces0();
    }

    public boolean isArray() {
        return getComponentType() != null;
    }

    public boolean isInterface() {
        return (kind0() & KIND_MASK) == KIND_INTERFACE;
    }

    public boolean isPrimitive() {
        return (kind0() & KIND_MASK) == KIND_PRIMITIVE;
    }

    public boolean isEnum() {
        return (kind0() & FLAG_ENUM) != 0 && getSuperclass() == (Class<?>) Enum.class;
    }

    public boolean isRecord() {
        return getSuperclass() == (Class<?>) Record.class;
    }

    /** The constants of an enum class in order, a fresh array; null for other classes. */
    @SuppressWarnings("unchecked")
    public T[] getEnumConstants() {
        return isEnum() ? (T[]) enumConstants0() : null;
    }

    /** {@code object} itself; ClassCastException if it is no instance. */
    @SuppressWarnings("unchecked")
    public T cast(Object object) {
        if (object != null && !isInstance(object)) {
            throw new ClassCastException("Cannot cast " + object.getClass().getName() + " to " + name);
        }
        return (T) object;
    }

    @SuppressWarnings("unchecked")
    public <U> Class<? extends U> asSubclass(Class<U> base) {
        if (!base.isAssignableFrom(this)) {
            throw new ClassCastException(toString());
        }
        return (Class<? extends U>) this;
    }

    /** False: assertions are off. */
    public boolean desiredAssertionStatus() {
        return false;
    }

    @Override
    public String toString() {
        return (isInterface() ? "interface " : isPrimitive() ? "" : "class ") + name;
    }

    /** A zeroed array of which this class is the element class; for the library, programs use {@link java.lang.reflect.Array}. */
    public native Object newArray0(int length);

    private native int kind0();

    private native Object[] enumConstants0();

    private native Class<?>[] interfaces0();
}
