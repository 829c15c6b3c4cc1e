package jx.test.domains;

import jx.zero.Portal;

/** Answers for a domain that something bad happened to. */
public interface Witness extends Portal {
    /** A count that is static in the service's domain. */
    int next();

    /** How often {@link Once} was initialised there. */
    int initialisations();

    String domain();

    String thread();

    /** Allocates and checks objects there. */
    int allocate(int bytes);

    /** Fails in a class's initialiser, the first time and then each time. */
    int useBroken();

    /** Prints {@code count} lines there. */
    void print(String line, int count);
}
