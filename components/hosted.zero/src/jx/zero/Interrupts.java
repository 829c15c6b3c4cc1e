package jx.zero;

/** Double of the kernel's service; has messages only. */
public final class Interrupts implements Portal {
    Interrupts() {
    }

    public long installMessage(InterruptHandler handler) {
        return Hosted.machine().installMessage(handler);
    }

    public void installLine(int line, InterruptHandler handler) {
        throw new UnsupportedOperationException("line " + line);
    }
}
