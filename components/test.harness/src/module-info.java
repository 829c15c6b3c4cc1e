/** What test programs for the running system share: named tests, one result line each. */
module jx.test.harness {
    exports jx.test.harness;
}
