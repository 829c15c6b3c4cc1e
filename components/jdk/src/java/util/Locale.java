package java.util;

/** A language; everything here behaves as in {@link #ROOT}, whatever locale is given. */
public final class Locale {
    public static final Locale ROOT = new Locale("");
    public static final Locale ENGLISH = new Locale("en");
    public static final Locale US = new Locale("en_US");

    private final String name;

    private Locale(String name) {
        this.name = name;
    }

    public static Locale getDefault() {
        return ROOT;
    }

    @Override
    public String toString() {
        return name;
    }
}
