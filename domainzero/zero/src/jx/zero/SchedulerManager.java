package jx.zero;

/** Exchanges the scheduler. Needs the grant {@code scheduler}. */
public final class SchedulerManager implements Portal {
    private SchedulerManager() {
    }

    /** From now on {@code scheduler}, an object of the calling domain, decides; if it throws, the kernel's built-in round robin takes over again. */
    public native void install(Scheduler scheduler);

    /** Length of a time slice in microseconds, 100 to 1000000. */
    public native void setTimeSlice(int microseconds);
}
