package java.io;

/** Marks classes whose objects another system might store; nothing here does. */
public interface Serializable {
}
