package jx.zero;

/** A first-level interrupt handler. */
public interface InterruptHandler {
    /**
     * Runs in a kernel thread of its own with interrupts disabled, at any point of any other thread, so it may use only fields, memory objects, ports and
     * {@link AtomicVariable}: no allocation, no blocking, no portal calls. An exception it throws removes it.
     */
    void handleInterrupt();
}
