// Enums with bodies, switches over them, values and valueOf.
// test interpret
// test run
// run: ordinal("GREEN") == 1
// run: value("GREEN") == 50
// run: value("RED") == 10
// run: sw("BLUE") == 3
// run: count() == 3
// run: missing() throws java.lang.IllegalArgumentException
// run: compare() == -2

final class Enums {
    enum Colour { RED(10), GREEN(20) { int value() { return 50; } }, BLUE(30); final int v; Colour(int v) { this.v = v; } int value() { return v; } }
    static int ordinal(String s) { return Colour.valueOf(s).ordinal(); }
    static int value(String s) { return Colour.valueOf(s).value(); }
    static int sw(String s) { switch (Colour.valueOf(s)) { case RED: return 1; case GREEN: return 2; default: return 3; } }
    static int count() { return Colour.values().length; }
    static int missing() { return ordinal("PINK"); }
    static int compare() { return Colour.RED.compareTo(Colour.BLUE); }
}
