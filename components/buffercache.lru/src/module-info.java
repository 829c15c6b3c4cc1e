/** A write-back cache in front of a disk. */
module jx.buffercache.lru {
    requires transitive jx.block.api;

    exports jx.buffercache.lru;
}
