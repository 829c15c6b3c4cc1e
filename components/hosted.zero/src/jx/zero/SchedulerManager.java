package jx.zero;

/** Double of the kernel's service: keeps what was installed for tests to look at. */
public final class SchedulerManager implements Portal {
    private Scheduler installed;

    SchedulerManager() {
    }

    public void install(Scheduler scheduler) {
        installed = scheduler;
    }

    public void setTimeSlice(int microseconds) {
        if (microseconds < 100 || microseconds > 1_000_000) {
            throw new IllegalArgumentException("time slice " + microseconds);
        }
    }

    /** The last scheduler installed, or null. */
    public Scheduler installed() {
        return installed;
    }
}
