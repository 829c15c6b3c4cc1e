package java.lang;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

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

    /** The units as numbers. */
    default IntStream chars() {
        return StreamSupport.intStream(() -> Spliterators.spliterator(new TextIterator(this, false), length(), Spliterator.ORDERED),
                Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED, false);
    }

    /** The code points; surrogates without a partner stand for themselves. */
    default IntStream codePoints() {
        return StreamSupport.intStream(() -> Spliterators.spliteratorUnknownSize(new TextIterator(this, true), Spliterator.ORDERED), Spliterator.ORDERED, false);
    }
}
