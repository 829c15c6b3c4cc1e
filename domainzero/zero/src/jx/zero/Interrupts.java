package jx.zero;

/** Installs interrupt handlers. Needs the grant {@code interrupts}. */
public final class Interrupts implements Portal {
    private Interrupts() {
    }

    /** Installs {@code handler} for a message-signalled interrupt and returns what to program into the device: data in the low 32 bits, address in the high 32. */
    public native long installMessage(InterruptHandler handler);

    /** Installs {@code handler} for ISA interrupt line {@code line} (0 to 15). */
    public native void installLine(int line, InterruptHandler handler);
}
