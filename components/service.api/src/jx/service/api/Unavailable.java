package jx.service.api;

import jx.zero.Portal;

/** Stands under a service's name when that could not start. */
public interface Unavailable extends Portal {
    /** Why, for people. */
    String reason();
}
