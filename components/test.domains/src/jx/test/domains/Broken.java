package jx.test.domains;

/** Cannot be initialised. */
final class Broken {
    static final int VALUE = Integer.parseInt("no number");

    private Broken() {
    }
}
