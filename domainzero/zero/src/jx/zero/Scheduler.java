package jx.zero;

/**
 * A CPU's scheduler: which thread runs next. All methods run like interrupt handlers: interrupts off, no allocation, no blocking, no portal calls.
 *
 * <p>Threads are small positive numbers given by the kernel. A thread that is running is in no queue; direct hand-off in portal calls bypasses the scheduler.
 */
public interface Scheduler extends Portal {
    /** Thread {@code thread} became runnable: it was woken or created, or its time slice ended. */
    void runnable(int thread);

    /** Thread {@code thread} is not runnable any more (its domain ended); forget it. */
    void gone(int thread);

    /** Takes and returns the thread to run now, or 0 if none is runnable. */
    int next();
}
