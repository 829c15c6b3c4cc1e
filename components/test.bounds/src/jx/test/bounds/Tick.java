package jx.test.bounds;

import jx.zero.AtomicVariable;
import jx.zero.InterruptHandler;

/** A handler that wakes a thread at every eighth interrupt. */
final class Tick implements InterruptHandler {
    static final int EVERY = 8;

    private final AtomicVariable rounds = new AtomicVariable(0);
    private int count;

    @Override
    public void handleInterrupt() {
        count++;
        if (count % EVERY == 0) {
            rounds.setAndUnblock(count / EVERY);
        }
    }

    /** Sleeps until there are more rounds than {@code known}; returns how many. */
    int await(int known) {
        return rounds.blockWhileEqual(known);
    }

    /** Rounds so far. */
    int rounds() {
        return rounds.get();
    }
}
