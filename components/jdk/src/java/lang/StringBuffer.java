package java.lang;

import java.io.Serializable;

/** A growing sequence of UTF-16 units for several threads: a {@link StringBuilder} behind a lock. */
public final class StringBuffer implements Appendable, CharSequence, Comparable<StringBuffer>, Serializable {
    private final StringBuilder builder;

    public StringBuffer() {
        builder = new StringBuilder();
    }

    public StringBuffer(int capacity) {
        builder = new StringBuilder(capacity);
    }

    public StringBuffer(String text) {
        builder = new StringBuilder(text);
    }

    public StringBuffer(CharSequence text) {
        builder = new StringBuilder(text);
    }

    @Override
    public synchronized int length() {
        return builder.length();
    }

    public synchronized int capacity() {
        return builder.capacity();
    }

    public synchronized void ensureCapacity(int capacity) {
        builder.ensureCapacity(capacity);
    }

    public synchronized void trimToSize() {
        builder.trimToSize();
    }

    public synchronized void setLength(int length) {
        builder.setLength(length);
    }

    @Override
    public synchronized char charAt(int index) {
        return builder.charAt(index);
    }

    public synchronized void setCharAt(int index, char unit) {
        builder.setCharAt(index, unit);
    }

    public synchronized int codePointAt(int index) {
        return builder.codePointAt(index);
    }

    public synchronized StringBuffer append(Object object) {
        builder.append(object);
        return this;
    }

    public synchronized StringBuffer append(String text) {
        builder.append(text);
        return this;
    }

    @Override
    public synchronized StringBuffer append(CharSequence text) {
        builder.append(text);
        return this;
    }

    @Override
    public synchronized StringBuffer append(CharSequence text, int start, int end) {
        builder.append(text, start, end);
        return this;
    }

    public synchronized StringBuffer append(char[] units) {
        builder.append(units);
        return this;
    }

    public synchronized StringBuffer append(char[] units, int offset, int length) {
        builder.append(units, offset, length);
        return this;
    }

    public synchronized StringBuffer append(boolean flag) {
        builder.append(flag);
        return this;
    }

    @Override
    public synchronized StringBuffer append(char unit) {
        builder.append(unit);
        return this;
    }

    public synchronized StringBuffer append(int number) {
        builder.append(number);
        return this;
    }

    public synchronized StringBuffer append(long number) {
        builder.append(number);
        return this;
    }

    public synchronized StringBuffer append(float number) {
        builder.append(number);
        return this;
    }

    public synchronized StringBuffer append(double number) {
        builder.append(number);
        return this;
    }

    public synchronized StringBuffer appendCodePoint(int codePoint) {
        builder.appendCodePoint(codePoint);
        return this;
    }

    public synchronized StringBuffer delete(int start, int end) {
        builder.delete(start, end);
        return this;
    }

    public synchronized StringBuffer deleteCharAt(int index) {
        builder.deleteCharAt(index);
        return this;
    }

    public synchronized StringBuffer replace(int start, int end, String text) {
        builder.replace(start, end, text);
        return this;
    }

    public synchronized StringBuffer insert(int offset, String text) {
        builder.insert(offset, text);
        return this;
    }

    public synchronized StringBuffer insert(int offset, Object object) {
        builder.insert(offset, object);
        return this;
    }

    public synchronized StringBuffer insert(int offset, CharSequence text) {
        builder.insert(offset, text);
        return this;
    }

    public synchronized StringBuffer insert(int offset, char[] units) {
        builder.insert(offset, units);
        return this;
    }

    public synchronized StringBuffer insert(int offset, boolean flag) {
        builder.insert(offset, flag);
        return this;
    }

    public synchronized StringBuffer insert(int offset, char unit) {
        builder.insert(offset, unit);
        return this;
    }

    public synchronized StringBuffer insert(int offset, int number) {
        builder.insert(offset, number);
        return this;
    }

    public synchronized StringBuffer insert(int offset, long number) {
        builder.insert(offset, number);
        return this;
    }

    public synchronized StringBuffer insert(int offset, float number) {
        builder.insert(offset, number);
        return this;
    }

    public synchronized StringBuffer insert(int offset, double number) {
        builder.insert(offset, number);
        return this;
    }

    public synchronized int indexOf(String text) {
        return builder.indexOf(text);
    }

    public synchronized int indexOf(String text, int from) {
        return builder.indexOf(text, from);
    }

    public synchronized int lastIndexOf(String text) {
        return builder.lastIndexOf(text);
    }

    public synchronized int lastIndexOf(String text, int from) {
        return builder.lastIndexOf(text, from);
    }

    public synchronized StringBuffer reverse() {
        builder.reverse();
        return this;
    }

    public synchronized void getChars(int start, int end, char[] target, int offset) {
        builder.getChars(start, end, target, offset);
    }

    public synchronized String substring(int start) {
        return builder.substring(start);
    }

    public synchronized String substring(int start, int end) {
        return builder.substring(start, end);
    }

    @Override
    public synchronized CharSequence subSequence(int start, int end) {
        return builder.subSequence(start, end);
    }

    @Override
    public synchronized int compareTo(StringBuffer other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public synchronized String toString() {
        return builder.toString();
    }
}
