package jx.test.domains;

import jx.zero.InterruptHandler;
import jx.zero.Interrupts;
import jx.zero.Naming;

/** Installs a handler that sleeps. No image with it can be built. */
public final class RefusedHandler implements InterruptHandler {
    public static void main(String[] arguments) {
        ((Interrupts) Naming.get().lookup("Interrupts")).installLine(8, new RefusedHandler());
    }

    @Override
    public void handleInterrupt() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            return;
        }
    }
}
