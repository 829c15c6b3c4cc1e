/** File systems: interfaces, attributes and errors. */
module jx.fs.api {
    requires transitive jx.zero;

    exports jx.fs.api;
}
