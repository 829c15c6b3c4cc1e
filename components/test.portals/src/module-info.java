/** Tests of calls between domains. */
module jx.test.portals {
    requires jx.zero;
    requires jx.test.harness;

    exports jx.test.portals;
}
