/** Tests of domains, threads, schedulers and interrupt handlers. */
module jx.test.domains {
    requires jx.zero;
    requires jx.test.harness;
    requires jx.sched.roundrobin;

    exports jx.test.domains;
}
