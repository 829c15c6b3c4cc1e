/** A file system under command: one line, one operation. */
module jx.demo.files {
    requires transitive jx.fs.api;
    requires jx.service.api;

    exports jx.demo.files;
}
