/** Block devices and the cache in front of them: interfaces only. */
module jx.block.api {
    requires transitive jx.zero;

    exports jx.block.api;
}
