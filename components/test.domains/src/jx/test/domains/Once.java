package jx.test.domains;

/** Initialised once in each domain. */
final class Once {
    static int initialisations;
    static final int VALUE = 1 + initialisations++;

    private Once() {
    }
}
