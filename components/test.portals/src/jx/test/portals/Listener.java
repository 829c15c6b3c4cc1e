package jx.test.portals;

import jx.zero.Portal;

/** Called back by services. */
public interface Listener extends Portal {
    int heard(int number);
}
