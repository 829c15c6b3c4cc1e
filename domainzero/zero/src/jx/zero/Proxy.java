package jx.zero;

/** Superclass of the generated stand-ins for services of other domains. */
abstract class Proxy implements Portal {
    private long service;
}
