/** Routines with known worst cases, to hold proved time bounds against measured instructions. */
module jx.test.bounds {
    requires jx.zero;
    requires jx.test.harness;
    requires jx.sched.roundrobin;

    exports jx.test.bounds;
}
