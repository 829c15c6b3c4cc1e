/** The scheduler that gives every runnable thread its turn. */
module jx.sched.roundrobin {
    requires transitive jx.zero;
    requires jx.service.api;

    exports jx.sched.roundrobin;
}
