package jx.sched.roundrobin;

import jx.service.api.Services;
import jx.zero.SchedulerManager;

/** Makes this domain's {@link RoundRobin} the system's scheduler. */
public final class Main {
    private Main() {
    }

    /** All arguments are for others. */
    public static void main(String[] arguments) {
        ((SchedulerManager) Services.kernel("SchedulerManager")).install(new RoundRobin());
    }
}
