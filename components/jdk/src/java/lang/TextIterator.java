package java.lang;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** Walks over the units or the code points of a text. */
final class TextIterator implements PrimitiveIterator.OfInt {
    private final CharSequence text;
    private final boolean codePoints;
    private int index;

    TextIterator(CharSequence text, boolean codePoints) {
        this.text = text;
        this.codePoints = codePoints;
    }

    @Override
    public boolean hasNext() {
        return index < text.length();
    }

    @Override
    public int nextInt() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!codePoints) {
            return text.charAt(index++);
        }
        int codePoint = Character.codePointAt(text, index);
        index += Character.charCount(codePoint);
        return codePoint;
    }
}
