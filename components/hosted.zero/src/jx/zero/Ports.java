package jx.zero;

/** Double of the kernel's service: ports of {@link HostedMachine}. */
public final class Ports implements Portal {
    Ports() {
    }

    public int in8(int port) {
        return Hosted.machine().in(port, 1);
    }

    public int in16(int port) {
        return Hosted.machine().in(port, 2);
    }

    public int in32(int port) {
        return Hosted.machine().in(port, 4);
    }

    public void out8(int port, int value) {
        Hosted.machine().out(port, 1, value);
    }

    public void out16(int port, int value) {
        Hosted.machine().out(port, 2, value);
    }

    public void out32(int port, int value) {
        Hosted.machine().out(port, 4, value);
    }
}
