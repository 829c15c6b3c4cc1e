/** The part of the IOZone file system benchmark that writes and reads one file in records. */
module jx.bench.iozone {
    requires transitive jx.fs.api;
    requires jx.service.api;

    exports jx.bench.iozone;
}
