/** The second extended file system on a buffer cache. */
module jx.fs.ext2 {
    requires transitive jx.fs.api;
    requires transitive jx.block.api;
    requires jx.service.api;

    exports jx.fs.ext2;
}
