package jx.zero;

/** The x86 I/O ports. Needs the grant {@code ports}. Allowed in interrupt handlers. */
public final class Ports implements Portal {
    private Ports() {
    }

    public native int in8(int port);

    public native int in16(int port);

    public native int in32(int port);

    public native void out8(int port, int value);

    public native void out16(int port, int value);

    public native void out32(int port, int value);
}
