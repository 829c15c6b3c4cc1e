package java.lang;

import java.io.Serializable;

/** A growing sequence of UTF-16 units; for one thread at a time. */
public final class StringBuilder implements Appendable, CharSequence, Comparable<StringBuilder>, Serializable {
    private char[] value;
    private int count;

    public StringBuilder() {
        value = new char[16];
    }

    public StringBuilder(int capacity) {
        value = new char[capacity];
    }

    public StringBuilder(String text) {
        value = new char[text.length() + 16];
        append(text);
    }

    public StringBuilder(CharSequence text) {
        this(text.toString());
    }

    @Override
    public int length() {
        return count;
    }

    public int capacity() {
        return value.length;
    }

    public void ensureCapacity(int capacity) {
        if (capacity > value.length) {
            grow(capacity);
        }
    }

    private void grow(int needed) {
        if (needed < 0) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        int larger = value.length * 2 + 2;
        char[] units = new char[larger < needed ? needed : larger];
        System.arraycopy(value, 0, units, 0, count);
        value = units;
    }

    public void trimToSize() {
        value = toCharArray();
    }

    public void setLength(int length) {
        if (length < 0) {
            throw new StringIndexOutOfBoundsException(length);
        }
        ensureCapacity(length);
        for (int i = count; i < length; i++) {
            value[i] = 0;
        }
        count = length;
    }

    private void checkIndex(int index) {
        if (index < 0 || index >= count) {
            throw new StringIndexOutOfBoundsException("index " + index + ", length " + count);
        }
    }

    private void checkOffset(int offset) {
        if (offset < 0 || offset > count) {
            throw new StringIndexOutOfBoundsException("offset " + offset + ", length " + count);
        }
    }

    private static void checkRange(int start, int end, int length) {
        if (start < 0 || start > end || end > length) {
            throw new StringIndexOutOfBoundsException("start " + start + ", end " + end + ", length " + length);
        }
    }

    @Override
    public char charAt(int index) {
        checkIndex(index);
        return value[index];
    }

    public void setCharAt(int index, char unit) {
        checkIndex(index);
        value[index] = unit;
    }

    public int codePointAt(int index) {
        checkIndex(index);
        return Character.codePointAt(value, index, count);
    }

    public StringBuilder append(Object object) {
        return append(String.valueOf(object));
    }

    public StringBuilder append(String text) {
        if (text == null) {
            text = "null";
        }
        int length = text.length();
        ensureCapacity(count + length);
        text.getChars(0, length, value, count);
        count += length;
        return this;
    }

    public StringBuilder append(StringBuffer text) {
        return append(String.valueOf(text));
    }

    @Override
    public StringBuilder append(CharSequence text) {
        return append(String.valueOf(text));
    }

    @Override
    public StringBuilder append(CharSequence text, int start, int end) {
        if (text == null) {
            text = "null";
        }
        if (start < 0 || start > end || end > text.length()) {
            throw new IndexOutOfBoundsException("start " + start + ", end " + end + ", length " + text.length());
        }
        ensureCapacity(count + end - start);
        if (text instanceof String) {
            ((String) text).getChars(start, end, value, count);
        } else {
            for (int i = start; i < end; i++) {
                value[count + i - start] = text.charAt(i);
            }
        }
        count += end - start;
        return this;
    }

    public StringBuilder append(char[] units) {
        return append(units, 0, units.length);
    }

    public StringBuilder append(char[] units, int offset, int length) {
        checkRange(offset, offset + length, units.length);
        ensureCapacity(count + length);
        System.arraycopy(units, offset, value, count, length);
        count += length;
        return this;
    }

    public StringBuilder append(boolean flag) {
        return append(flag ? "true" : "false");
    }

    @Override
    public StringBuilder append(char unit) {
        if (count == value.length) {
            grow(count + 1);
        }
        value[count++] = unit;
        return this;
    }

    public StringBuilder append(int number) {
        ensureCapacity(count + 11);
        count = Integer.putDecimal(number, value, count);
        return this;
    }

    public StringBuilder append(long number) {
        ensureCapacity(count + 20);
        count = Long.putDecimal(number, value, count);
        return this;
    }

    public StringBuilder append(float number) {
        return append(Float.toString(number));
    }

    public StringBuilder append(double number) {
        return append(Double.toString(number));
    }

    public StringBuilder appendCodePoint(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            return append((char) codePoint);
        }
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("Not a valid Unicode code point: 0x" + Integer.toHexString(codePoint).toUpperCase());
        }
        return append(Character.highSurrogate(codePoint)).append(Character.lowSurrogate(codePoint));
    }

    public StringBuilder delete(int start, int end) {
        end = Math.min(end, count);
        checkRange(start, end, count);
        System.arraycopy(value, end, value, start, count - end);
        count -= end - start;
        return this;
    }

    public StringBuilder deleteCharAt(int index) {
        checkIndex(index);
        return delete(index, index + 1);
    }

    public StringBuilder replace(int start, int end, String text) {
        end = Math.min(end, count);
        checkRange(start, end, count);
        return delete(start, end).insert(start, text);
    }

    public StringBuilder insert(int offset, String text) {
        checkOffset(offset);
        if (text == null) {
            text = "null";
        }
        int length = text.length();
        ensureCapacity(count + length);
        System.arraycopy(value, offset, value, offset + length, count - offset);
        text.getChars(0, length, value, offset);
        count += length;
        return this;
    }

    public StringBuilder insert(int offset, Object object) {
        return insert(offset, String.valueOf(object));
    }

    public StringBuilder insert(int offset, CharSequence text) {
        return insert(offset, String.valueOf(text));
    }

    public StringBuilder insert(int offset, char[] units) {
        return insert(offset, new String(units));
    }

    public StringBuilder insert(int offset, boolean flag) {
        return insert(offset, String.valueOf(flag));
    }

    public StringBuilder insert(int offset, char unit) {
        return insert(offset, String.valueOf(unit));
    }

    public StringBuilder insert(int offset, int number) {
        return insert(offset, String.valueOf(number));
    }

    public StringBuilder insert(int offset, long number) {
        return insert(offset, String.valueOf(number));
    }

    public StringBuilder insert(int offset, float number) {
        return insert(offset, String.valueOf(number));
    }

    public StringBuilder insert(int offset, double number) {
        return insert(offset, String.valueOf(number));
    }

    public int indexOf(String text) {
        return toString().indexOf(text);
    }

    public int indexOf(String text, int from) {
        return toString().indexOf(text, from);
    }

    public int lastIndexOf(String text) {
        return toString().lastIndexOf(text);
    }

    public int lastIndexOf(String text, int from) {
        return toString().lastIndexOf(text, from);
    }

    /** Reverses the code points. */
    public StringBuilder reverse() {
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            char unit = value[i];
            value[i] = value[j];
            value[j] = unit;
        }
        for (int i = 0; i < count - 1; i++) {
            if (Character.isLowSurrogate(value[i]) && Character.isHighSurrogate(value[i + 1])) {
                char unit = value[i];
                value[i] = value[i + 1];
                value[i + 1] = unit;
                i++;
            }
        }
        return this;
    }

    public void getChars(int start, int end, char[] target, int offset) {
        checkRange(start, end, count);
        System.arraycopy(value, start, target, offset, end - start);
    }

    public String substring(int start) {
        return substring(start, count);
    }

    public String substring(int start, int end) {
        checkRange(start, end, count);
        return new String(value, start, end - start);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return substring(start, end);
    }

    @Override
    public int compareTo(StringBuilder other) {
        return CharSequence.compare(this, other);
    }

    @Override
    public String toString() {
        return new String(toCharArray(), (Void) null);
    }

    char[] toCharArray() {
        char[] units = new char[count];
        System.arraycopy(value, 0, units, 0, count);
        return units;
    }
}
