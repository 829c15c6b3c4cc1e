/** How components find each other by name, and learn that one could not start. */
module jx.service.api {
    requires transitive jx.zero;

    exports jx.service.api;
}
