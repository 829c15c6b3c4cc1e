package java.lang.invoke;

/** Something with a descriptor string. */
public interface TypeDescriptor {
    String descriptorString();

    /** A descriptor of a field. */
    interface OfField<F extends OfField<F>> extends TypeDescriptor {
    }

    /** A descriptor of a method. */
    interface OfMethod<F extends OfField<F>, M extends OfMethod<F, M>> extends TypeDescriptor {
    }
}
