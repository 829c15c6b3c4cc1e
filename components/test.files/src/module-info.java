/** Runs commands on a file system. */
module jx.test.files {
    requires jx.fs.api;
    requires jx.service.api;

    exports jx.test.files;
}
