package jx.test.portals;

/** Constants of which one has a class of its own. */
public enum Colour {
    RED,
    GREEN {
        @Override
        public boolean isGreen() {
            return true;
        }
    },
    BLUE;

    public boolean isGreen() {
        return false;
    }
}
