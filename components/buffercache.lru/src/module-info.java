/** A write-back cache in front of a disk. */
module jx.buffercache.lru {
    requires transitive jx.block.api;
    requires jx.service.api;

    exports jx.buffercache.lru;
}
