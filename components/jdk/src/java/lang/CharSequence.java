package java.lang;

/** A readable sequence of UTF-16 units. */
public interface CharSequence {
    int length();

    char charAt(int index);

    CharSequence subSequence(int start, int end);

    @Override
    String toString();

    default boolean isEmpty() {
        return length() == 0;
    }

    /** Compares unit by unit, a prefix first. */
    static int compare(CharSequence first, CharSequence second) {
        int end = Math.min(first.length(), second.length());
        for (int i = 0; i < end; i++) {
            if (first.charAt(i) != second.charAt(i)) {
                return first.charAt(i) - second.charAt(i);
            }
        }
        return first.length() - second.length();
    }
}
