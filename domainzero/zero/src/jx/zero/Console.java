package jx.zero;

/** The serial console as raw bytes. Needs the grant {@code console}; ordinary programs use System.out and System.in. */
public final class Console implements Portal {
    private Console() {
    }

    /** Writes the low 8 bits. */
    public native void write(int value);

    /** The next byte typed, or -1 if there is none now. */
    public native int read();
}
