package jx.test.bounds;

/** Something whose time is bounded. */
interface Routine {
    /** Sets up the input that takes longest. */
    void prepare();

    /** What is measured. */
    int run();
}
