/** Tests of memory objects. */
module jx.test.memory {
    requires jx.zero;
    requires jx.test.harness;

    exports jx.test.memory;
}
