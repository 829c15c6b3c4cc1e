package jx.test.portals;

/** A record with a component of every size. */
public record Point(long x, int y, byte z, double w, String name, Point inner) {
}
